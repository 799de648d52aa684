import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type CategorySlug, categorySlugs } from '@/db/vocabulary'
import { categorise } from './category'

/** Labels as models write them for papers and for news, placed by hand. */
const expected: Record<CategorySlug, string> = {
  'computer-vision':
    'Vision, Image Processing, Object Detection, Image Segmentation, 3D Vision, 3D Reconstruction, OCR, ' +
    'Face Recognition, Video Processing, Video Understanding, Image Generation, Video Analysis, Pose Estimation, ' +
    'Visual Reasoning, Gaussian Splatting, Computer Vision and Robotics, Vision Transformers, Augmented Reality, ' +
    'AR/VR, Image Compression, Photography, 컴퓨터비전, 영상 처리, 이미지 인식, 객체 탐지, 비디오 생성, 3D 비전, ' +
    '증강 현실, 얼굴 인식, Video Editing, Optical Character Recognition, 비디오 분석, Visual Perception, ' +
    'Image Denoising, Computational Photography, 이미지 처리, Semantic Segmentation, 비디오 이해, Visual Effects',
  multimodal:
    'Multimodal AI, Multi-modal Learning, Vision-Language Models, Multimodal LLMs, Visual Question Answering, ' +
    'Audio-Visual Learning, Vision and Language, Cross-modal Retrieval, Image Captioning, MLLM, Multimodality, ' +
    '멀티모달 모델, 멀티모달 LLM, 비전-언어 모델, 시각 언어 모델, 다중 모달 학습, 대규모 멀티모달 모델, ' +
    'Vision Language, 대규모 비전 언어 모델, Multi-Modal Reasoning, Large Vision-Language Models, ' +
    'Large Multimodal Models',
  llm:
    'LLMs, Large Language Models (LLM), Language Models, Agents, AI Agents, LLM Agents, Prompt Engineering, RAG, ' +
    'Retrieval-Augmented Generation, Reasoning, Mathematical Reasoning, Multi-agent systems, ChatGPT, Chatbots, ' +
    'Foundation Models, Hallucination, LLM Evaluation, Long Context, AI Assistants, In-context Learning, ' +
    'Autonomous Agents, 거대 언어 모델, LLM 에이전트, AI 에이전트, 프롬프트 엔지니어링, 챗봇, 파운데이션 모델, ' +
    '검색 증강 생성, 수학적 추론, LLM Agents and Tool Use, Instruction Following, LLM 에이전트 및 추론, ' +
    'Agentic Workflows, LLM-based Applications, LLM 평가, Tool Learning, Small Language Models, ' +
    'AI Agents & Automation, 대형 언어 모델',
  nlp:
    'NLP, Machine Translation, Text Summarization, Sentiment Analysis, Question Answering, ' +
    'Information Retrieval, Retrieval, Linguistics, Dialogue Systems, Text Classification, Conversational AI, ' +
    'Named Entity Recognition, Natural Language Inference, Text Generation, Low-resource languages, ' +
    'Language Understanding, 기계 번역, 자연어처리, 텍스트 요약, 감정 분석, 질의응답, 정보 검색, 언어학, ' +
    '텍스트 분류, Language and Linguistics, 문서 요약, Computational Linguistics, Dense Retrieval, ' +
    'Text Processing, Question Generation, Natural Language Generation, 자연어 이해, Fact-Checking',
  audio:
    'Speech, Speech recognition, Text-to-Speech, TTS, Music, Music Generation, Music Tech, Audio Processing, ' +
    'Voice AI, Speech and Language, Sound, Speaker Verification, Voice Assistants, 음성 인식, 음성 합성, 음악, ' +
    '오디오 처리, 음악 생성, 음향, 오디오 생성, Speech-to-Text, Speech Processing, Speech Synthesis, ' +
    'AI Voice Assistants, Voice Cloning, Audio Classification, 음성 변환, Audio Generation, Spatial Audio',
  'generative-ai':
    'Generative Modeling, GANs, Generative Adversarial Networks, Diffusion, Text-to-image, AI Art, ' +
    'AI Generated Content, Generative AI and LLMs, AIGC, Creative AI, GenAI, 생성형 AI, 생성 AI, 확산 모델, ' +
    '생성 모델, AI 아트, 적대적 생성 신경망, 디퓨전 모델, 콘텐츠 생성, 생성형 인공지능, AI and Creativity',
  'reinforcement-learning':
    'RL, Deep Reinforcement Learning, RLHF, Multi-Agent Reinforcement Learning, Policy Gradient Methods, ' +
    'Offline RL, Bandits, Reward Modeling, 강화 학습, 심층 강화학습, 모방 학습, 인간 피드백 강화학습, ' +
    '강화학습 및 로보틱스, Inverse Reinforcement Learning, Offline Reinforcement Learning, 역강화학습',
  'model-training':
    'Fine-tuning, Finetuning, Pre-training, LLM Fine-Tuning, Training, Transfer Learning, Continual Learning, ' +
    'Federated Learning, Knowledge distillation, Few-shot Learning, Self-supervised Learning, ' +
    'Instruction Tuning, Data Augmentation, Scaling Laws, Meta-Learning, LoRA, Hyperparameter Tuning, ' +
    'Domain Adaptation, Model Optimization, Contrastive Learning, 파인튜닝, 미세 조정, 사전 학습, 전이 학습, ' +
    '연합 학습, 지식 증류, 모델 학습, 최적화, 모델 훈련, 하이퍼파라미터 튜닝, Hyperparameter Optimization, ' +
    'Deep Learning Optimization, Model Distillation, AI Optimization, Training Efficiency, 대조 학습, ' +
    'LLM Pretraining, 분산 학습',
  inference:
    'Inference, Quantization, Pruning, Model Compression, Inference Optimization, LLM Inference, ' +
    'Efficient Inference, Model Serving, Speculative Decoding, Model Efficiency, On-device AI, Efficient AI, ' +
    'KV Cache, 모델 경량화, 양자화, 모델 압축, 추론 최적화, 온디바이스 AI, LLM Compression, ' +
    'Low-bit Quantization, Model Compression and Acceleration, Model Acceleration, 모델 효율화, 경량화, ' +
    '모델 추론 가속',
  'ml-theory':
    'AI, ML, Deep Learning, Neural Networks, Causal inference, Bayesian, Bayesian Inference, Explainability, ' +
    'Interpretability, Explainable AI, Recommendation, Recommendation Systems, Anomaly Detection, ' +
    'Representation Learning, Unsupervised Learning, Evaluation, Benchmarks, Theoretical Computer Science, ' +
    'Model Architecture, Transformers, Graph Learning, Theory, Artificial General Intelligence, AI Research, ' +
    'Data Structures and Algorithms, Genetic Algorithms, Learning Theory, Uncertainty, 머신러닝, 기계 학습, ' +
    '딥러닝, 인공지능, 추천 시스템, 설명 가능한 AI, 알고리즘, 그래프 신경망, 인과 추론, 컴퓨터 과학, 신경망, ' +
    '머신러닝 이론, 이상 탐지, Evolutionary Computation, Decision Trees, Deep Learning Theory, ' +
    'Spiking Neural Networks, Machine Learning Interpretability, AI Explainability, Recommendation Algorithms, ' +
    'Statistical Learning',
  data:
    'Data, Dataset, Datasets, Time Series, Tabular data, Knowledge Graphs, Big Data, Data Analytics, ' +
    'Data Visualization, SQL, Synthetic Data, Database Systems, Vector Databases, Storage, ' +
    'Datasets and Benchmarks, Data Mining, Data Compression, Search, 데이터, 데이터베이스, 데이터 과학, ' +
    '빅데이터, 데이터 엔지니어링, 시계열, 지식 그래프, 데이터 분석, Open Data, Data-centric AI, ' +
    '데이터셋 및 벤치마크, Data Modeling, Data Integration, 데이터 압축, Vector Search, 데이터 품질, ' +
    '데이터 관리, Distributed Databases',
  robotics:
    'Robots, Robot Learning, Autonomous Driving, Autonomous Vehicles, Self-Driving Cars, Drones, Embodied AI, ' +
    'Robot Manipulation, Humanoid Robots, Control Systems, Motion Planning, Autonomous Systems, Navigation, ' +
    'Vision-Language-Action Models, 로봇, 로봇공학, 자율주행, 자율 주행, 드론, 자동화, 자율 시스템, 휴머노이드, ' +
    'Dexterous Manipulation, Autonomous Racing, 자동차, Human-Robot Interaction, Swarm Robotics, Robot Control, ' +
    '드론 기술, 로봇 조작, 로봇 제어, Industrial Automation',
  health:
    'Healthcare, Health, Medicine, Medical Imaging, Medical AI, Bioinformatics, Biotech, Health Informatics, ' +
    'Biomedical Research, Drug Discovery, Genomics, Protein Folding, Mental Health, Computational Biology, ' +
    'Biotechnology, Brain-Computer Interfaces, LLMs in Healthcare, Genetics, Life Sciences, 의료 AI, 의료, ' +
    '헬스케어, 생명과학, 신약 개발, 바이오, 뇌과학, 의료 영상, Cellular Biology, Gene Expression, ' +
    'Medical Technology, 디지털 헬스케어, 암 진단, Neuroimaging, Computer Aided Diagnosis, 의료 인공지능, ' +
    'Machine Learning for Healthcare, 생명공학',
  business:
    'Business, Finance, Fintech, AI Business, Cryptocurrency, AI Industry, Industry News, Marketing, E-commerce, ' +
    'Technology, Jobs, Careers, Investment, Management, Product Management, Tech Industry, ' +
    'AI Applications in Industry, Entrepreneurship, Innovation, 비즈니스, 스타트업, 경제, 금융, 투자, AI 산업, ' +
    '기업, 암호화폐, 채용, 기술 동향, Industry Trends, 엔터프라이즈 AI, AI 응용, Customer Service, Logistics, ' +
    'AI Startups, Product Launch, 인재 채용, AI Companies, Technology Trends',
  'policy-ethics':
    'Ethics, AI Safety, Alignment, LLM Alignment, Privacy, Copyright, Legal Tech, Legal/Patents, ' +
    'AI Policy and Regulation, Law, AI Ethics and Healthcare, Bias and Fairness, Fairness, Responsible AI, ' +
    'Trustworthy AI, Philosophy, AI Governance, Policy, Government, Politics, Society, AI and Society, ' +
    'Misinformation, Deepfakes, Privacy-Preserving Machine Learning, AI Risks, National Security, Regulation, ' +
    'AI Safety and Security, Surveillance, Intellectual Property, AI 윤리, 인공지능 정책, 규제, ' +
    '데이터 프라이버시, 개인정보 보호, 저작권, AI 안전, 법률, 사회, 철학, Business Ethics, AI Accountability, ' +
    '저작권과 AI, 국방 AI, 투명성과 설명가능성, AI와 사회, Tech Policy, 법률 AI, AI 정책, 윤리와 사회',
  security:
    'Network Security, AI Security, Cryptography, Adversarial attacks, Adversarial Machine Learning, ' +
    'Privacy and Security, Malware, Data Security, Hacking, Vulnerabilities, Jailbreaking, Prompt Injection, ' +
    'LLM Security, Information Security, Encryption, Security & Privacy, Ethical Hacking, Blockchain Security, ' +
    '사이버 보안, 보안, 정보 보안, 암호학, 해킹, 적대적 공격, 네트워크 보안, 암호화, 웹 보안, ' +
    'Password Management, Backdoor Attacks, Machine Learning Security, Secure Communication, 악성코드, ' +
    'Zero-Knowledge Proofs, 적대적 강건성, Computer Security',
  software:
    'Software, Coding, Code Generation, Compilers, Rust, Python, DevOps, UX, UI/UX, Human-Computer Interaction, ' +
    'Developer Tools, Web, Web Technologies, Frontend, Programming, Testing, Debugging, Open-Source, AI Tools, ' +
    'Mobile Apps, Text Editors, C++, AI Coding Assistants, Video Games, API Design, Version Control, ' +
    'Software Architecture, Functional Programming, Memory Safety, Formal Verification, MLOps, User Interfaces, ' +
    '개발 도구, 소프트웨어 개발, 프로그래밍, 프로그래밍 언어, 오픈소스, 웹 개발, 게임, 코드 생성, ' +
    '소프트웨어 공학, 사용자 경험, Libraries and Frameworks, Typography, Open Source Projects, ' +
    'Fonts and Typography, Software Updates, Developer Experience, Backend Development, Compiler Optimization, ' +
    'Version Control Systems, Compiler Design',
  systems:
    'Cloud Computing, GPUs, Semiconductors, Chips, AI Chips, Edge computing, IoT, Blockchain, ' +
    'Systems Administration, Linux, Networks, Computer Networks, Internet, Infrastructure, Embedded Systems, ' +
    'Data Centers, Systems, Computing, Processors, Parallel Computing, Telecommunications, Consumer Electronics, ' +
    'Virtualization, Internet of Things, Supercomputing, Systems and Networking, 반도체, 하드웨어, ' +
    '클라우드 컴퓨팅, 블록체인, 네트워크, 운영체제, 분산 시스템, 엣지 컴퓨팅, 고성능 컴퓨팅, 사물인터넷, ' +
    'Hardware and Software, Networking Protocols, 스마트폰, AI Infrastructure, Unix, Hardware Design, ' +
    'AI 반도체 산업, Computer Networking, Chip Manufacturing, Open Hardware',
  science:
    'Science, Climate, Astronomy, Chemistry, Materials Science, Quantum, Space, AI for Science, Climate Change, ' +
    'Statistics, Energy, Environment, Psychology, Game Theory, Weather Forecasting, Math, Physics Simulation, ' +
    'Research, Cognitive Science, Aerospace, Geology, Number Theory, Theorem proving, 양자 컴퓨팅, 물리학, 수학, ' +
    '천문학, 우주, 기후 변화, 화학, 재료 과학, 과학, 에너지, 사회과학, 양자 머신러닝, Particle Physics, ' +
    'Applied Mathematics, Scientific Research, 수학 및 통계, 화학 및 신소재, Material Discovery, ' +
    'Environmental Science, AI for Mathematics, Numerical Methods',
  other:
    'Other, Misc, Miscellaneous, Education, EdTech, Books, History, Art, Culture, Uncategorized, ' +
    'Retro computing, Sports, N/A, Unknown, AI in Education, Entertainment, Food, ???, 기타, 교육, 역사, ' +
    'AI 교육, 문화, 없음, AI Literacy, Cooking, Technology History, Education Technology, 책과 독서, AI와 교육, ' +
    '컴퓨터 역사, Self-help, AI 역사, 교육 기술',
}

const cases = categorySlugs.flatMap((slug) => expected[slug].split(', ').map((label) => ({ label, slug })))

describe('categorise', () => {
  test.each(cases)('$label → $slug', ({ label, slug }) => {
    expect(categorise(label)).toBe(slug)
  })

  test.each(categorySlugs)('an address segment is a label of its own category: %s', (slug) => {
    expect(categorise(slug)).toBe(slug)
  })

  test.each([
    ['case', 'COMPUTER vision'],
    ['white space', '  Computer \u00A0\t Vision\n'],
    ['full-width letters', 'Ｃｏｍｐｕｔｅｒ　Ｖｉｓｉｏｎ'],
    ['zero-width characters', '\uFEFFComp\u200Buter Vis\u200Dion'],
    ['soft hyphens', 'Com\u00ADputer Vision'],
    ['a hyphen', 'computer-vision'],
    ['an emoji', '🎠 Computer Vision'],
    ['decomposed Hangul', '컴퓨터 비전'.normalize('NFD')],
  ])('does not depend on %s', (_what, label) => {
    expect(categorise(label)).toBe('computer-vision')
  })

  test.each(['Supply of paint', 'Chainsaws', 'Storytelling', 'Pragmatism', '방법론', ''])(
    'a word inside another means nothing: "%s"',
    (label) => {
      expect(categorise(label)).toBe('other')
    },
  )

  test('answers in linear time on long hostile text', () => {
    const started = performance.now()
    for (const part of ['a', 'ai ', '가', '강화 ', 'and ', '/', ' ', 'machine ']) categorise(part.repeat(10_000))
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

const vocabularyFile = '../shared/corpus/categories.json'

describe.skipIf(!existsSync(vocabularyFile))('the labels of the real digests (../shared/corpus)', () => {
  const readVocabulary = (): {
    categories: { slug: string; en: string; ko: string }[]
    names: Record<string, string>
  } => JSON.parse(readFileSync(vocabularyFile, 'utf8'))

  test('each of them lies in its category, however it is written', () => {
    const { names } = readVocabulary()
    const wrong = Object.entries(names).filter(([name, slug]) =>
      [name, name.toUpperCase(), ` ${name.replaceAll(' ', '  ')} `].some((label) => categorise(label) !== slug),
    )
    expect(Object.keys(names)).toHaveLength(116)
    expect(wrong).toEqual([])
  })

  test('the Korean and the English name of a category lie in it', () => {
    const wrong = readVocabulary().categories.filter(
      ({ slug, en, ko }) => categorise(en) !== slug || categorise(ko) !== slug,
    )
    expect(wrong).toEqual([])
  })
})
