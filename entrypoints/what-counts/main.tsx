import '../../assets/tokens.css';
import '../../assets/base.css';
import '../../assets/parts.css';
import '../../assets/page.css';
import '../../components/what-counts/what-counts.css';
import { render } from 'preact';
import { language, setMessageSource, text } from '../../components/i18n';
import { WhatCountsPage } from '../../components/what-counts/WhatCountsPage';
import { messageText } from '../../lib/platform/text';

setMessageSource(messageText);
document.documentElement.lang = language();
document.title = `${text('whatCountsTitle')} – ${text('extensionName')}`;

// The text to explain travels behind the `#`, which never leaves the machine.
const given = new URLSearchParams(window.location.hash.slice(1));
const initial = { title: given.get('title') ?? '', abstract: given.get('abstract') ?? '' };

const root = document.getElementById('app');
if (root) render(<WhatCountsPage initial={initial} />, root);
