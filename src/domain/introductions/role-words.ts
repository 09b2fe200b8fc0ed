import { classifyTitle, type Department, type Seniority } from '../people/title.ts'

/** What words say of a person's place in their organisation. */
export interface RoleWords {
  readonly department: Department | null
  readonly seniority: Seniority | null
}

/** Folded words that name a department or a rank, up to four; null when they do not: `payroll` is work, not a department. */
export function roleOf(words: string): RoleWords | null {
  const department = DEPARTMENT_NAMES.get(words) ?? null
  if (department) return { department, seniority: null }
  const one = words.replace(/(?<=[a-z]{3})s$/, '')
  if (CHIEFS.test(one)) {
    const { department, seniority } = classifyTitle(one)
    return seniority === 'chief'
      ? { department: department === 'other' ? null : department, seniority }
      : null
  }
  const rank = RANK_WORDS.get(one)
  return rank ? { department: null, seniority: rank } : null
}

/** The department of whoever is called by this word, `lawyer`, `comprador`; null when it calls nobody. */
export function departmentOfDoer(word: string): Department | null {
  const one = word.replace(/(?<=[a-z]{3})s$/, '')
  if (!DOER.test(one)) return null
  const { department } = classifyTitle(one)
  return department === 'other' ? null : department
}

const CHIEFS = /^(?:c[a-z]o|chro|ciso|chief (?:\w+ ){1,3}officer|managing director|general counsel)$/
const DOER = /(?:er|or|ist|ant|ado|ada|ista|eiro|eira|dor|dora|counsel|rep)$/

const RANK_WORDS = new Map<string, Seniority>([
  ['chief', 'chief'],
  ['boss', 'chief'],
  ['boss of', 'chief'],
  ['founder', 'chief'],
  ['owner', 'chief'],
  ['fundador', 'chief'],
  ['dono', 'chief'],
  ['director', 'director'],
  ['head', 'director'],
  ['vp', 'director'],
  ['vice president', 'director'],
  ['diretor', 'director'],
  ['diretora', 'director'],
  ['manager', 'manager'],
  ['gerente', 'manager'],
  ['gestor', 'manager'],
  ['chefe', 'manager'],
  ['responsavel', 'manager'],
  ['junior', 'junior'],
  ['intern', 'junior'],
  ['trainee', 'junior'],
  ['estagiario', 'junior'],
])

const DEPARTMENT_NAMES = new Map<string, Department>(
  (
    [
      ['executive', 'board|board of directors|executive|leadership|top management|administracao executiva'],
      [
        'finance',
        'finance|finances|accounting|treasury|controlling|financas|contabilidade|tesouraria|financeiro',
      ],
      ['people', 'hr|human resources|people department|recruiting|talent|recursos humanos|rh'],
      ['legal', 'legal|law|compliance|juridico|juridica'],
      ['technology', 'it|information technology|engineering|technology|informatica|tecnologia|engenharia'],
      ['product', 'product|product management|produto'],
      ['marketing', 'marketing|communications|communication|comunicacao'],
      ['sales', 'sales|business development|vendas|comercial'],
      ['service', 'customer service|customer success|customer support|apoio ao cliente'],
      ['operations', 'operations|logistics|production|operacoes|logistica|producao'],
      ['procurement', 'procurement|purchasing|sourcing|compras|aprovisionamento'],
      ['administration', 'administration|administracao'],
    ] as const
  ).flatMap(([department, names]) =>
    names.split('|').map((name): [string, Department] => [name, department]),
  ),
)
