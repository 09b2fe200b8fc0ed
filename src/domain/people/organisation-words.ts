/** Legal forms and other endings that do not tell organisations apart, folded; `S.p.A.`, `SpA`, `S. p. A.` are one. */
export const legalForms = new Set(
  `inc incorporated llc llp lllp lp pllc pc ltd limited ltda lda plc corp corporation co company companies cos cic dac clg ulc unlimited
  gmbh ggmbh mbh ag kg kgaa ohg gbr ug ek ev eg egen se partg partmbb mbb cie sagl gesmbh
  sa sas sasu sarl sarlu eurl snc sca sci scop sprl srl bvba asbl vzw ets etablissements
  bv nv vof cv cvba stichting srls spa sapa snc scarl scrl sl slu slp slne sau sal sad saa cxa cia sapi sab rl sc
  unipessoal eireli epp mei me sgps crl ab oy oyj ky as asa ans da aps ivs ks is hf ehf hb kb ry rf
  spolka spk spj spzoo zoo psa sro vos doo dd ad ood eood kft zrt nyrt bt rt uab mb sia ou tov tob
  kk gk yk pte pvt private bhd sdn pt tbk pty proprietary nl aktiengesellschaft aktiebolag osakeyhtio pjsc jsc ojsc pao ooo zao oao fze fzco fzllc wll saog kscp sti limitada
  ооо оао зао пао ао ип тов ат пат group holding holdings grp gruppe groupe grupo gruppo`.split(/\s+/),
)
export const legalFormPhrases = new Set(
  `sp z oo|sp zoo|spolka zoo|spolka z oo|sp k|sp j|sa de cv|s de rl de cv|de cv|sdn bhd|ltd sti|as ticaret|e v|kabushiki kaisha|haftungsbeschrankt|mit beschrankter haftung
  limited liability company|public limited company|private limited company|limited liability partnership|besloten vennootschap|naamloze vennootschap
  societe anonyme|societa per azioni|sociedad anonima|sociedad limitada|sociedade anonima|sociedade limitada|spolka akcyjna|anonim sirketi|anonim sirket|limited sirketi`
    .split(/\||\n/)
    .map((phrase) => phrase.trim()),
)
/** Those that may also come first: `SARL Dupont`, `OOO Vostok`, `PT Astra`. */
export const leadingForms = new Set(
  'sarl sas sasu eurl snc sci sca ets etablissements ooo zao oao pao pjsc pt uab sia firma stichting ооо оао зао пао ао ип тов gruppo grupo groupe'.split(
    ' ',
  ),
)
export const easternForms =
  /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|유한회사/gu
export const fillers = new Set(
  'the of and und et y e i og och ja en for fur de del della delle dei di da do dos das du des der die le la les los las el il'.split(
    ' ',
  ),
)
export const abbreviations: Readonly<Record<string, string>> = {
  intl: 'international',
  internat: 'international',
  natl: 'national',
  bros: 'brothers',
  gebr: 'gebruder',
  mfg: 'manufacturing',
  assoc: 'associates',
  assn: 'association',
  univ: 'university',
  inst: 'institute',
  dept: 'department',
  govt: 'government',
  mgmt: 'management',
  svc: 'services',
  svcs: 'services',
  service: 'services',
  serv: 'services',
  sys: 'systems',
  tech: 'technology',
  technologies: 'technology',
  ind: 'industries',
  centre: 'center',
  ctr: 'center',
  labs: 'laboratories',
  lab: 'laboratories',
  hosp: 'hospital',
  pharma: 'pharmaceuticals',
  st: 'saint',
  dr: 'doctor',
}
/** What stands in the field although nobody is employed there, folded. */
export const noEmployers = new Set(
  `self employed|selfemployed|self|freelance|freelancer|freelancing|independent|independent consultant|consultant|private|personal|none|n a|na|nil|null|unknown|confidential|unemployed|student|retired|stealth|stealth startup|stealth mode|various|open to work|looking for work
  selbstandig|selbststandig|freiberuflich|freiberufler|privat|rentner|independant|auto entrepreneur|retraite|autonomo|por cuenta propia|jubilado|libero professionista|freelance consultant|conta propria|aposentado|zzp|zelfstandig|wlasna dzialalnosc`
    .split(/\||\n/)
    .map((phrase) => phrase.trim()),
)
