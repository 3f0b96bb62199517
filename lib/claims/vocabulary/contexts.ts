/** Words that end a noun phrase. */
export const PHRASE_ENDS = `following involving containing achieving surpassing outperforming preserving maintaining
  retaining every keeping improving compare enabling allowing making leading requiring ensuring given depending resulting compared comparing over than versus vs relative with while whilst when where whereas without using by
  and or but to from at as which that who on per across under through via during because due since so then
  into against is are was were be been has have had can could may might will would it we they this these those
  our their its the a an if yet although though despite after before between among within
  achieves achieve achieved achieving shows show demonstrates demonstrate results result requires require required
  including compared-to w.r.t relative-to i.e e.g such not only thus thereby hence for in`;

/** Small words that may stand between a quantity and what it measures. */
export const FILLERS = `average mean median overall further additional total relative respectively end-to-end theoretical practical
  typical computational significant substantial considerable consistent absolute extra approximate measured
  observed approximately almost nearly about wall-clock remarkable impressive near-linear linear potential
  direct combined geometric net effective maximum peak minimum worst-case best-case projected geomean
  aggregate cumulative amortized real-world reported estimated expected`;

/** Words of a paper about making computation cheaper or faster. */
export const SPEED_CONTEXT = `speed speedup speed-up fast faster fastest accelerate accelerated accelerates accelerating acceleration
  accelerator accelerators latency throughput efficient efficiently efficiency runtime real-time parallel parallelism
  parallelization high-performance performance-optimized scalable scalability inference serving decoding speculative quantization pruning gpu gpus cuda
  fpga kernel kernels cpu cores multi-core simd compiler hardware overhead bandwidth cache caching scheduling
  memory flops compression distributed cluster clusters nodes processor processors multicore many-core manycore
  threads multithreaded mpi openmp spark hadoop mapreduce disk ssd workload workloads datacenter implementation solver throughput-oriented compute-efficient lightweight`;

/** Words of a paper about quality, where "outperforms by 10%" is no speed. */
export const QUALITY_CONTEXT = `accuracy accurate f1 f1-score map auc bleu rouge recall precision score scores psnr ssim fid iou dice
  success rmse mae mse perplexity win-rate preference error errors wer cer segmentation classification
  recognition generalization robustness detection benchmark benchmarks quality reasoning faithfulness
  reward rewards sensitivity specificity auroc ndcg ap50 map50 hallucination alignment safety`;

/** Words of research on computing and engineering. */
export const COMPUTING_CONTEXT = `algorithm algorithms model models method framework system systems network networks computation computational
  computing software hardware simulation simulations code data dataset datasets training inference gpu cpu
  neural learning implementation storage processor cloud server query database compression compiler
  parallel solver programming optimization llm llms transformer architecture pipeline routing scheduling
  numerical benchmark benchmarks accelerator fpga runtime wireless protocol devices bitcoin blockchain`;

/** Words of research on living things, matter and people, where faster and larger are findings. */
export const NATURE_CONTEXT = `patients patient mice rats cells cell protein proteins gene genes species tumor cancer clinical blood
  drug dose expression disease infection participants subjects women men children age health plasma galaxies
  galaxy stellar stars star magnetic electron electrons photon photons quantum ion ions atoms atom spin superconducting
  temperature pressure soil plant plants crystal film films molecular molecules dna rna bacterial bacteria
  diffusion-limited laser beam cosmic redshift neutrino dark mass polymer nanoparticles graphene muscle brain
  neurons cortex treatment trial mortality incidence vaccine serum carbon climate ocean rainfall wind solar
  emission emissions tax taxes prices wages income household households economy unemployment
  reform surgery surgical hospital hospitals infections school schools readers adults ageing cities voters
  voting turnout election elections migrants migration century centuries ants birds bird animals insects fish foraging
  sleep combustion flame ignition turbulence turbulent catalyst catalytic chemical electrode electrodes
  lithium photosynthesis photosynthetic biomass fertilizer crop crops nitrogen insulin obesity diet axon axons
  mutation mutations offspring bone fracture fractures organisms yeast enzyme enzymes tissue lesions
  heat-pump superconductors`;

/** Words by which a sentence speaks of the paper itself. */
export const OWN_WORDS =
  'we our ours us this here i my new novel propose proposes proposed proposing present presents presented introduce introduces paper article letter';
