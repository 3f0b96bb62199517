import type { Metric } from '../claim';

/**
 * Words that name an efficiency quantity. `up`words are better when they grow, `down`words when
 * they shrink; a phrase beats a word, a strong word beats a weak one that stands in the same noun
 * phrase ("memory cost" is memory, "cost" alone is cost). Plurals are understood.
 * Above each group stands a stretch that it was made for.
 */
export interface MetricWords {
  metric: Metric;
  better: 'up' | 'down';
  weak?: true;
  /** So general that any other sense of the same phrase goes before it. */
  vague?: true;
  /** No claim by itself: the paper must be about speed. */
  open?: true;
  /** An "improvement in runtime" is told as a gain, not as a shorter time. */
  gain?: true;
  /** Space-separated; a phrase of two words is joined by `_`. */
  words: string;
}

export const METRIC_WORDS: readonly MetricWords[] = [
  // a threefold increase in training speed
  {
    metric: 'speed',
    better: 'up',
    words: `speed fps frame_rate framerate processing_rate inference_efficiency training_efficiency
      computational_efficiency computation_efficiency execution_efficiency
      runtime_performance execution_performance computational_performance
      computing_performance query_performance system_performance inference_performance
      training_performance sampling_efficiency generation_efficiency decoding_efficiency
      runtime_efficiency rendering_efficiency speedup speed-up speeding-up acceleration`,
  },
  // reduces training time by over 26%
  {
    metric: 'speed',
    better: 'down',
    words: `time wall-clock wallclock wall-time walltime duration makespan hour gpu-hour second minute
      runtime_overhead cpu-time`,
  },
  // a 16% improvement in runtime
  {
    metric: 'speed',
    better: 'down',
    gain: true,
    words: 'runtime run-time run_time',
  },
  // reducing TTFT by 1.9x
  {
    metric: 'latency',
    better: 'down',
    words: `latency latencies delay response_time reaction_time response-time ttft tpot first-token
      prefill_time prefilling_time prefill prefilling waiting_time queueing_time
      queuing_time turnaround_time access_time lag round-trip rtt time-to-first-token
      staleness_time stall wait_time time-per-output-token jitter`,
  },
  // 2.35x more throughput
  {
    metric: 'throughput',
    better: 'up',
    words: `throughput goodput qps iops rps per_second per_sec goodputs data_rate serving_capacity`,
  },
  // cuts peak GPU memory usage by 36%
  {
    metric: 'memory',
    better: 'down',
    words: `memory footprint ram vram dram sram hbm kv-cache cache_size memory-footprint kv_cache kvc`,
  },
  // using 10-60% fewer tokens
  {
    metric: 'compute',
    better: 'down',
    words: `flop mac ops gflop tflop gmac operation computation compute token step iteration evaluation
      nfe query queries multiplication search_space complexity workload sample call context
      multiply-accumulate trajectory trajectories rollout episode turn output_length
      sequence_length response_length arithmetic computational_resource computational_cost
      computational_burden computational_load computational_overhead computing_cost
      computational_requirement computational_demand computational_budget
      computational_expense computing_power computational_power matrix-vector simulation_run
      forward_pass forward_passes training_data epoch reasoning_length key_comparison distance_comparison
      instruction_count instructions`,
  },
  // volume of traffic is reduced by over 90%
  {
    metric: 'communication',
    better: 'down',
    words: `communication traffic transmission transfer data_movement upload uplink message payload
      round round_trip network_usage synchronization_cost transmission_bitrate`,
  },
  // three times higher bandwidth; the bandwidth needed is halved
  {
    metric: 'communication',
    better: 'down',
    gain: true,
    words: 'bandwidth memory_bandwidth',
  },
  // 70x lower energy
  {
    metric: 'energy',
    better: 'down',
    words: `energy power electricity joule watt battery carbon_emission carbon_footprint energy-delay
      edp`,
  },
  // 49.5x energy efficiency improvement
  {
    metric: 'energy',
    better: 'up',
    words: `energy-efficiency power-efficiency energy-efficient power-efficient energy_efficient
      power_efficient per_watt per_joule performance-per-watt battery_life battery_lifetime`,
  },
  // enhances overall cost efficiency by 1.91x
  {
    metric: 'cost',
    better: 'up',
    words:
      ' cost-efficiency cost-effectiveness cost_effectiveness cost-efficient cost-effective cost_efficient cost_effective cost_performance area-efficient ',
  },
  // reducing costs by over 36x
  {
    metric: 'cost',
    better: 'down',
    weak: true,
    words: `cost price expense resource area budget labor labour effort fee spending expenditure machine
      server gpu lut dsp staff hardware manpower workforce resource_time cpu_usage
      cpu_utilization bram instance costing expensive costly transistor gate_count`,
  },
  // 50% fewer trainable parameters
  {
    metric: 'size',
    better: 'down',
    words: `parameter param weight model_size storage bitrate bit-rate bd-rate bd_rate bdbr bdrate
      checkpoint_size file_size index_size disk space node_count code_size data_point
      bits-per data_volume data_size output_size table_size trainable_parameter neuron
      parameter-count`,
  },
  // half the size
  {
    metric: 'size',
    better: 'down',
    weak: true,
    words: 'size',
  },
  // a 4.1x compression factor
  {
    metric: 'size',
    better: 'up',
    words:
      'compression compression_ratio compression_efficiency compression_factor pruning_factor sparsity_ratio coding_gain pruning_ratio compactness',
  },
  // five times more efficient during inference
  {
    metric: 'speed',
    better: 'up',
    words: 'efficient compute-efficient faster',
  },
  // a compute density of 6.7 GFLOPS/mm2 (12x higher)
  {
    metric: 'other',
    better: 'up',
    words: 'compute_density computational_density performance_density compute-density',
  },
  // reduces the overhead by 39%
  {
    metric: 'speed',
    better: 'down',
    weak: true,
    vague: true,
    words: 'overhead slowdown',
  },
  // doubles query performance
  {
    metric: 'speed',
    better: 'up',
    weak: true,
    vague: true,
    open: true,
    words: 'performance efficiency convergence productivity',
  },
  // 5-11% fewer requests to the backend storage
  {
    metric: 'other',
    better: 'down',
    weak: true,
    words:
      'request access accesses lookup cache_miss page_fault i/o io disk_access disk_read disk_write',
  },
];

/**
 * Phrases of a quantity that merely contain an efficiency word: a phrase here hides the words in it.
 * "parallel efficiency" is utilisation, "statistical power" no energy.
 */
export const NOT_METRICS = `parallel_efficiency scaling_efficiency statistical_power statistical_efficiency test_power
  predictive_power explanatory_power expressive_power discriminative_power
  quantum_efficiency conversion_efficiency spectral_efficiency detection_efficiency
  detection_power sample_size sample_sizes step_size grid_size batch_size effect_size
  population_size dataset_size data_efficiency working_memory time_step real_time real-time
  binding_energy energy_level signal_power noise_power interference_power optical_power
  laser_power image_size pixel_size particle_size cluster_size body_size cell_size
  grain_size sound_speed wind_speed walking_speed light_speed solar_power wind_power
  kinetic_energy potential_energy free_energy task_performance prediction_performance
  predictive_performance classification_performance detection_performance
  generalization_performance reasoning_performance retrieval_performance
  segmentation_performance recognition_performance downstream_performance
  average_performance zero-shot_performance few-shot_performance benchmark_performance
  model_performance policy_performance dark_energy high-energy low-energy high-power
  utilization_efficiency collection_efficiency catalytic_efficiency injection_efficiency`;

/** Things whose being "smaller" is a size: "a 60x smaller model". */
export const BULKY_THINGS = `model models network networks index indexes indices representation representations code file
  files checkpoint checkpoints llm llms llama gpt structure structures dictionary binary
  package image images archive encoding sketch sketches embedding embeddings table tables
  database encoder decoder transformer transformers backbone backbones vit bert classifier
  classifiers detector architecture architectures system systems baseline baselines
  counterpart counterparts graph adapter adapters vlm vlms lora proof proofs signature
  signatures ciphertext ciphertexts key keys cache caches buffer buffers certificate certificates chip circuit circuits`;

/** Things that are compressed without becoming smaller in bytes: "compresses the gap by 30%". */
export const ABSTRACT_THINGS =
  'attention gap gaps range margin margins spread variance diversity distribution distributions scores differences wages profits entropy uncertainty distances';
