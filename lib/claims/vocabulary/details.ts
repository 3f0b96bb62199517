/** Words that introduce what a claim is measured against: "over vLLM", "compared to the baseline". */
export const BASELINE_LEADS: readonly (readonly string[])[] = [
  ['compared', 'to'],
  ['compared', 'with'],
  ['in', 'comparison', 'to'],
  ['in', 'comparison', 'with'],
  ['relative', 'to'],
  ['with', 'respect', 'to'],
  ['w.r.t'],
  ['than'],
  ['over'],
  ['versus'],
  ['vs'],
  ['against'],
];

/** Words between a lead and what it is compared with: "than when always running with FlashAttention". */
export const BASELINE_ASIDES = `with on by for using in when always simply directly just only merely running doing that those of
  the performing training`;

/** Words before a lead that make it compare nothing: "competitive against", "averaged over". */
export const NOT_COMPARED_BEFORE =
  'competitive robust evaluated validated tested averaged average mean measured even resilient effective trained summed integrated control rather other more';

/** Words that end what a lead introduces. */
export const DETAIL_ENDS = `on for in with while when without at by and but using under which that where across respectively
  compared over than while whereas achieving achieves to from during through via if as is are was were has have can
  versus vs against provided depending achieved required when`;

/** Makers and kinds of hardware, by which "on 8 A100" is told from "on ImageNet". */
export const HARDWARE_WORDS = `gpu gpus cpu cpus tpu tpus npu npus fpga fpgas asic asics core cores processor processors nvidia amd intel
  xeon epyc ryzen apple a100 a100s h100 h100s h200 h800 v100 v100s a6000 a40 l40 l40s l4 t4 p100 b200 gb200 rtx geforce
  tesla jetson orin nano raspberry ascend mi250x mi300x mi300 snapdragon cortex-a cortex-m arm risc-v smartphone
  smartphones phone phones laptop workstation server servers cluster node nodes machine machines mcu microcontroller
  hailo-8 esp32 cloud ec2 aws virtex zynq stratix chip chips supercomputer wafer`;

/** Words that make a phrase with a hardware word one about software or use: "with fused GPU kernels". */
export const HARDWARE_PARTS =
  'kernel kernels memory utilization usage hours implementation implementations parallelism inference code costs';

/** Words that make "with …" and "at …" a condition: "with batch size 32", "at a context length of 128k". */
export const CONDITION_WORDS = 'batch context sequence length resolution horizon sparsity threads';

/** Words behind a preposition that state no setting: "on average", "for example". */
export const NO_SETTINGS = `average top par example instance demand which it them this that these those us up
  free future opening most end-to-end real practical`;

/** Words that say that quality did not suffer, or by how much. */
export const QUALITY_LEADS: readonly (readonly string[])[] = [
  ['without'],
  ['with', 'no'],
  ['with', 'negligible'],
  ['with', 'minimal'],
  ['with', 'little'],
  ['with', 'only'],
  ['with', 'less'],
  ['with', 'a', 'maximum'],
  ['with', 'comparable'],
  ['with', 'identical'],
  ['with', 'the', 'same'],
  ['at', 'no'],
  ['while', 'maintaining'],
  ['while', 'preserving'],
  ['while', 'retaining'],
  ['while', 'keeping'],
  ['at', 'the', 'same'],
];

/** Words that make such a phrase one about quality. */
export const QUALITY_THINGS = `accuracy quality performance loss drop degradation error fidelity perplexity precision recall f1 psnr
  score scores bleu map miou sacrificing compromising compromise sacrifice degrading harming hurting output results
  wer convergence`;
