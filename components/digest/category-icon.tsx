import {
  AudioLines,
  Bot,
  BrainCircuit,
  Briefcase,
  CircleDot,
  CodeXml,
  Cpu,
  Database,
  Dumbbell,
  Eye,
  FlaskConical,
  Gauge,
  HeartPulse,
  type IconNode,
  Joystick,
  Languages,
  Layers,
  Scale,
  ShieldCheck,
  Sparkles,
  TextQuote,
} from 'lucide'
import { Icon } from '@/components/ui/icon'
import type { CategorySlug } from '@/db/vocabulary'
import { categoryColour } from './category-colour'

const icons: Record<CategorySlug, IconNode> = {
  'computer-vision': Eye,
  multimodal: Layers,
  llm: TextQuote,
  nlp: Languages,
  audio: AudioLines,
  'generative-ai': Sparkles,
  'reinforcement-learning': Joystick,
  'model-training': Dumbbell,
  inference: Gauge,
  'ml-theory': BrainCircuit,
  data: Database,
  robotics: Bot,
  health: HeartPulse,
  business: Briefcase,
  'policy-ethics': Scale,
  security: ShieldCheck,
  software: CodeXml,
  systems: Cpu,
  science: FlaskConical,
  other: CircleDot,
}

/** The one fixed sign of a category, in its colour; the name always stands beside it. */
export function CategoryIcon({ category, size }: { category: CategorySlug; size?: number }) {
  return <Icon node={icons[category]} size={size} className="shrink-0" style={{ color: categoryColour(category) }} />
}
