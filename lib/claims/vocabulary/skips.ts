/** Words near a number that say what it is instead of an efficiency claim. */

/** "92.6% testing accuracy", "F1 score by 13%" */
export const QUALITY_WORDS = `accuracy accurate precision recall f1 f1-score score scores auc auroc map map50 ap50 ap bleu rouge psnr ssim
  fid iou miou dice error errors wer cer rmse mae mse perplexity win quality success reward rewards loss
  sensitivity specificity ndcg hallucination hallucinations acceptance agreement correlation exact-match pass@1
  robustness detection classification recognition segmentation state-of-the-art outperform outperforms outperforming
  surpassing performance rate confidence faithfulness`;

/** "100 ms", "502 petaFLOP/s", "3.5 W" */
export const ABSOLUTE_UNITS = `ms s sec secs second seconds minute minutes min mins h hour hours day days week weeks month months year years
  us µs ns fps hz khz mhz ghz thz gb mb kb tb pb gib mib kib bytes byte bits bit gbps mbps kbps tops gops gflops tflops flops
  gflop/s petaflop/s w mw kw watts watt j mj kj joules mm cm m km nm um µm kg mg g ml l k ev kev mev gev tev db dbm v mv
  a ma °c deg degrees degree usd euros dollars tokens/s frames ppb ppm mol mm2 cycles rpm petaflop teraflop gigaflops`;

/** "10x more data", "tripled the dataset" */
export const DATA_WORDS =
  'data dataset datasets corpus corpora images samples examples languages documents records papers users benchmark benchmarks';

/** "100% weak scaling", "85% of peak" */
export const UTILIZATION_WORDS =
  'utilization utilisation scaling occupancy mfu peak parallel bandwidth-utilization saturation';

/** "only 0.4% overhead" */
export const OVERHEAD_WORDS =
  'overhead overheads drop degradation loss penalty slowdown slower increase cost';
