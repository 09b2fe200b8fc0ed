import { titlePatterns } from './title-patterns.ts'

/**
 * Words of rank, in English, German, French, Spanish, Italian, Portuguese, Dutch and Polish. The keys are the rules, in
 * the order in which they are asked; within a title the longest phrase counts, so that `managing director` is no
 * `director`. `none` takes away words that only look like rank.
 */
export const rankPatterns = titlePatterns({
  assistant: `assistant to, assistants to, assistant of the, secretary to, pa to, executive assistant*, administrative assistant*
    assistent* der, assistent* des, assistenz der, assistenz des, assistent* von, assistenz von, assistent* d, sekretär* der, sekretär* des
    direktionsassist*, vorstandsassist*, geschäftsführungsassist*, geschäftsleitungsassist*, managementassist*, vorstandssekret*, chefsekret*, direktionssekret*
    assistant* de direction, assistant* du directeur, assistant* de la direction, assistant* de gestion, secrétaire de direction, secrétaire général* adjoint*
    asistente de dirección, asistente de gerencia, asistente de la dirección, asistente del director, asistente ejecutiv*, secretari* de dirección, asistente de presidencia
    assistente de direção, assistente da direção, assistente de diretoria, assistente da diretoria, assistente executiv*, secretári* de direção, secretári* executiv*
    assistente di direzione, assistente alla direzione, assistente personale, segretari* di direzione, assistente del direttore, assistente dell
    directieassist*, directiesecret*, assistent* van, secretaresse van
    asystent* zarządu, asystent* dyrektora, asystent* prezesa, sekretar* zarządu, sekretar* dyrektora`,
  individual: `product owner*, process owner*, service owner*, data owner*, account executive*, sales executive*, marketing executive*, advertising executive*, customer service executive*
    recruitment executive*, business development executive*, accounts executive*, hr executive*, human resources executive*, operations executive*, it executive*
    business partner, business partners, people partner*, talent partner*, hr partner*, customer success partner*, delivery partner*, channel partner*, client partner*, finance partner*, growth partner*, technology partner*, partner relation*, partner success
    responsable de compte*, chargé* d affaires, owner operator, owner s representative, owners representative, owner representative, project owner*
    referent* der geschäfts*, chef de partie, chef de rang, chef de cuisine`,
  junior: `student standing, undergraduate, intern, interns, internship, junior, juniors, jr, jnr, trainee*, apprentice*, apprenticeship, working student, student worker, student assistant, student employee, student intern, graduate trainee, graduate engineer, entry level, co op student, summer associate, placement student, school leaver
    praktikant*, praktikum, werkstudent*, auszubildend*, azubi*, lehrling*, volontär*, trainee*, referendar*, rechtsreferendar*, dual* student*, duales studium, studentische hilfskraft, hilfskraft, *praktikant*, *volontär*, juniormanager
    stagiaire*, stage en, stage de, alternant*, alternance, apprenti*, étudiant*
    becari*, practicante*, aprendiz*, pasante*, en prácticas, prácticas, estudiante
    tirocinante*, tirocinio, stagista*, apprendist*, praticante*
    estagiári*, estágio, jovem aprendiz, menor aprendiz, trainee
    stagiair*, leerling*, werkstudent*, *stagiair*
    stażyst*, praktykant*, młodszy, młodsza, uczeń, aplikant*`,
  director: `vp, svp, evp, avp, gvp, rvp, vice president*, vice pres, vicepresident*, v p, vice chair*, vizepräsident*, vice présid*, vicepresidente, viceprezes*, wiceprezes*, vice presidente
    director, directors, directora, directores, directoras, dir, head of, executive director, head standing, chief of staff, subdirector*, chief of party
    leiter, leiterin, leitung, *leiter, *leiterin, *leitung, direktor*, *direktor, *direktorin, ressortleit*, leitend* direktor*
    directeur*, directrice*, dircom, drh, daf, dsi, dga, dir com
    direttor*, direttrice*, diretor*, diretora*
    hoofd, *directeur, afdelingshoofd
    dyrektor*, z ca dyrektora`,
  chief: `ceo, coo, cfo, cto, cio, ciso, cmo, cpo, chro, cro, cco, cdo, cso, clo, cao, cxo, cgo, cko, cbo, cino, cpto, cdio, chief executive*, chief legal, general counsel*
    owner*, co owner*, founder*, co founder*, cofounder*, founding partner, entrepreneur*, proprietor*, shareholder, self employed, freelancer*
    president*, chairman*, chairwoman*, chairperson*, chair of the board, board chair, board member*, member of the board, miembro del consejo, membre du conseil, membro do conselho, consigliere di amministrazione, co ceo, mayor, managing director*, managing partner*, general partner*, managing member*, senior partner*, equity partner*, managing principal*, managing owner*, executive chairman
    geschäftsführ*, geschäftsführend* direktor*, geschäftsführend* gesellschafter*, vorstand*, vorständin, *vorstand, *geschäftsführer, *geschäftsführerin, inhaber*, *inhaber, *inhaberin, gründer*, mitgründer*, mitinhaber*, unternehmer, unternehmerin, gesellschafter*, generaldirektor*, hauptgeschäftsführ*, selbständig*, selbstständig*, präsident*, aufsichtsrat*, geschäftsleit*, partner standing, associé standing, associée standing, socio standing, socia standing, bürgermeister*
    pdg, président*, présidente*, directeur général, directrice générale, directeur gérant, fondateur*, fondatrice*, cofondateur*, cofondatrice*, co fondateur*, co fondatrice*, gérant, gérante, cogérant*, propriétaire*, associé gérant, associée gérante, associé fondateur, administrateur délégué, administratrice déléguée, dirigeant*, chef d entreprise, cheffe d entreprise, dg, directeur exécutif, directrice exécutive, maire
    director general, directora general, director gerente, directora gerente, director ejecutivo, directora ejecutiva, gerente general, consejer* delegad*, fundador*, cofundador*, co fundador*, dueñ*, propietari*, presidente*, presidenta*, empresari*, soci* fundador*, soci* director*, administrador únic*, administradora únic*, emprendedor*
    amministratore delegat*, amministratrice delegat*, amministratore unic*, direttore generale, direttrice generale, fondatore*, fondatrice*, co fondatore*, cofondator*, titolare*, imprenditor*, proprietari*, soci* amministrator*
    diretor geral, diretora geral, diretor executivo, diretora executiva, diretor presidente, diretora presidente, soci* gerente, sócio, sócia, sócios, propriet*, don* da empresa, empresári*, administrador delegado, administradora delegada, administrador executivo, fundador*, gerente geral
    algemeen directeur, directeur eigenaar, directeur grootaandeelhouder, dga eigenaar, eigenaar*, eigenares*, oprichter*, mede oprichter*, medeoprichter*, zaakvoerder*, bestuurder*, ondernemer*, bestuursvoorzitter*, voorzitter*, gedelegeerd bestuurder, burgemeester
    prezes*, członek zarządu, członkini zarządu, właściciel*, współwłaściciel*, założyciel*, współzałożyciel*, przedsiębiorca, dyrektor generaln*, dyrektor naczeln*, dyrektor zarządzając*, burmistrz`,
  manager: `manager*, *manager, *managerin, managers, mgr, mngr, lead, leader*, team lead*, teamlead*, *lead, supervisor*, superintendent*, foreman, foremen, forewoman, foreperson, boss, chief, head, overseer*, managing, supervising, administrator in charge, branch manager*, dean, school principal, headmaster*, headteacher*, postmaster*, chargehand, manageress, stage manager
    teamleit*, projektleit*, gruppenleit*, schichtleit*, filialleit*, marktleit*, bauleit*, objektleit*, lagerleit*, stationsleit*, pflegedienstleit*, küchenleit*, werkstattleit*, kitaleit*, standortleit*, storeleit*, serviceleit*, teilprojektleit*, wohnbereichsleit*, vorarbeiter*, polier, prokurist*, chefin, abteilungschef*, teamchef*, kundendienstleit*, referatsleit*, obmann
    responsable*, chef de, chef des, chef du, chef d, cheffe de, cheffe des, cheffe d, cheffe du, chefs de, chef adjoint, contremaître*, conducteur de travaux, conductrice de travaux, gérant de, gérante de, gérant d, manageuse, encadrant*, chef comptable
    jefe*, jefa*, gerente*, encargad*, capataz, gestor*, supervis*, líder*
    responsabile*, capo*, caposquadra, gestore*, dirigente*, capoufficio, capocantiere, capoturno
    chefe*, coordenador*, encarregad*, líder*, responsáve*, superintendente*, gerência
    leidinggevend*, teamleider*, projectleider*, bedrijfsleider*, ploegleider*, filiaalmanager*, afdelingsleider*, *leider, *leidster, coördinator bedrijf, uitvoerder, voorman
    kierowni*, lider*, menedżer*, menadżer*, menager*, brygadzist*, mistrz zmiany, naczelnik*, koordynator zespołu, szef*, główn* księgow*`,
  none: `lead generation, lead gen, lead qualification, lead poisoning, lead abatement, lead paint, lead hazard, leadership
    thought leader, business leader, junior high, junior college, junior school, internal, *begleiter, *begleiterin, head start
    owner relations, owners association, president s office, vice squad`,
})
