import type { Item } from '../item'
import type { Candidate } from './merge-items'

/** Origins that list whatever people talk about; every other one is about artificial intelligence by itself or by its reader's choice. */
const generalSources = ['hacker-news', 'betacat']

/** Capitals are part of these: "ai" alone stands in words of many languages, "Rag" is a cloth. */
const names =
  /\b(?:A\.?I\b|AGI|ASI|LLMs?|VLMs?|SLMs?|MLLMs?|ML|NLP|RAG|RLHF|MCP|GPUs?|TPUs?|NPUs?|GPT|LoRA|CUDA|OpenAI|Anthropic|DeepMind|DeepSeek|xAI|Nvidia|NVIDIA|Hugging ?Face|Mistral|Claude|Gemini|Gemma|Llama|LLaMA|Qwen|Grok|Copilot|Cursor|Ollama|vLLM|PyTorch|TensorFlow|JAX|Whisper|Sora|Midjourney|Perplexity)(?=\b|\d|[-’'])|\b(?:Chat)?GPT[-\d]?/

const words =
  /\b(?:artificial intelligence|machine[- ]learn\w*|deep[- ]learn\w*|neural|models?|open[- ]weights?|transformers?|chatbots?|chatgpt|agentic|agents?|generative|fine-?tun\w*|pre-?train\w*|inference|embeddings?|vector (?:search|databases?)|reinforcement learning|computer vision|image generat\w*|text-to-\w+|speech recognition|deepfakes?|semiconductors?|chip ?makers?|data ?cent(?:er|re)s?|supercomputers?|accelerators?|datasets?|drones?|humanoids?|robots?|robotics?|self-driving|autonomous (?:cars?|vehicles?|driving)|prompt(?:s|ing)? (?:injection|engineering)|hallucinat\w*)\b|인공\s?지능|머신\s?러닝|기계\s?학습|딥\s?러닝|신경망|모델|에이전트|반도체|데이터\s?센터|알고리즘|챗봇|챗GPT|생성형|로봇|자율\s?주행|음성\s?인식/i

/** Whether an item belongs into a digest about artificial intelligence: one of a general list has to say so in its title or text. */
export function isRelevant({ origin, title, text }: Item): boolean {
  if (!generalSources.includes(origin.source)) return true
  const said = `${title}\n${text}`
  return names.test(said) || words.test(said)
}

/** Whether an origin or the words of a work vouch that it is about artificial intelligence. */
export function isVouchedFor({ listed }: Candidate): boolean {
  return listed.some(isRelevant)
}

/** Whether a work may turn out to be about something else, whatever its words: no list but general ones has it. */
export function mayBeOffTopic({ listed }: Candidate): boolean {
  return listed.every(({ origin }) => generalSources.includes(origin.source))
}
