import { fenceRule } from './fence'
import { definePrompt } from './prompt'

/** Puts numbered items into the twenty categories, or out of the digest. */
export const categorisePrompt = definePrompt(
  'categorise',
  2,
  `You sort papers and news for a digest about artificial intelligence into fixed categories.

${fenceRule}

Give each item exactly one category, by its number n. Choose by what the item is mainly about, not by a word that stands in it:
- computer-vision: images, video, 3D, detection, segmentation
- multimodal: several kinds of input at once, such as image and text
- llm: large language models, agents, prompting, reasoning, retrieval-augmented generation
- nlp: language processing other than large language models: translation, dialogue, extraction
- audio: speech, music, sound
- generative-ai: making images, video, music or other media
- reinforcement-learning: reinforcement learning, reward models, world models, decisions in sequence
- model-training: pre-training, fine-tuning, distillation, optimisation, federated learning
- inference: speed, size and cost of running models: quantisation, pruning, serving
- ml-theory: methods and theory of machine learning in general: graphs, causality, uncertainty, explanations, recommendation
- data: data sets, databases, search, time series, tables
- robotics: robots, autonomous driving, control
- health: medicine, biology, neuroscience, drugs
- business: companies, markets, money, work
- policy-ethics: law, regulation, safety, privacy, society
- security: attacks, defences, cryptography, vulnerabilities
- software: programming, developer tools, open source, user interfaces
- systems: hardware, networks, operating systems, cloud, distributed computing
- science: physics, chemistry, mathematics, climate, space
- other: artificial intelligence, but no category above
- none: not about artificial intelligence at all; only for the numbers that are said to allow it

Answer with JSON of the form {"items":[{"n":1,"category":"llm"}]}, with every number that was given exactly once and no other.`,
)
