import { text } from '../i18n';

interface AboutSectionProps {
  version: string;
  whatCountsUrl: string;
}

/** What Skimlight is, and what it does with what it sees. */
export const AboutSection = ({ version, whatCountsUrl }: AboutSectionProps) => (
  <section class="section" aria-labelledby="about-title">
    <h2 id="about-title">{text('aboutTitle')}</h2>
    <ul class="privacy">
      <li>{text('privacyLocal')}</li>
      <li>{text('privacyRequests')}</li>
      <li>{text('privacyPages')}</li>
    </ul>
    <p>
      <a href={whatCountsUrl}>{text('whatCountsLink')}</a>
    </p>
    <p class="version">{text('aboutVersion', version)}</p>
  </section>
);
