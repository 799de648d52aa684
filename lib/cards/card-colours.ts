import type { CategorySlug } from '@/db/vocabulary'

/** The palette of the site by day, as globals.css has it: a picture takes no custom properties. A test holds the two together. */
export const cardColours = {
  paper: '#fbfaf7',
  ink: '#1c1a17',
  soft: '#5f5a52',
  line: '#e4dfd5',
  accent: '#b3361d',
} as const

/** The fixed colour of each category by day. */
export const cardCategoryColours: Readonly<Record<CategorySlug, string>> = {
  'computer-vision': '#0b7a75',
  multimodal: '#4d7c0f',
  llm: '#a02c5d',
  nlp: '#7a3ea1',
  audio: '#9d2f2f',
  'generative-ai': '#c2186b',
  'reinforcement-learning': '#6a4bb0',
  'model-training': '#b3541e',
  inference: '#1f6fb2',
  'ml-theory': '#475569',
  data: '#00758f',
  robotics: '#8b6b00',
  health: '#187a3d',
  business: '#6b5a3c',
  'policy-ethics': '#3447a8',
  security: '#8a4b08',
  software: '#256a5b',
  systems: '#4b4f9c',
  science: '#7c2f8f',
  other: '#6b6660',
}
