/** Names under which a provider gives everybody an address, whatever the ending: `yahoo.co.uk`, `gmx.at`. */
export const freeMailFamilies: ReadonlySet<string> = new Set(
  `gmail googlemail hotmail outlook live msn windowslive passport yahoo ymail rocketmail icloud gmx aol yandex
  protonmail tutanota fastmail hushmail mailfence disroot runbox posteo mailbox-online freemail lycos`.split(
    /\s+/,
  ),
)

/** Registrable domains where anybody, or any customer of a telephone line, has an address: they name no employer. */
export const freeMailDomains: ReadonlySet<string> = new Set(
  `me.com mac.com privaterelay.appleid.com appleid.com mail.com email.com usa.com myself.com consultant.com post.com europe.com asia.com iname.com
  writeme.com dr.com engineer.com techie.com cheerful.com accountant.com contractor.net lawyer.com journalist.com musician.org
  zoho.com zohomail.com zohomail.eu zohomail.in zoho.eu zoho.in proton.me pm.me tuta.com tuta.io tutamail.com keemail.me mailbox.org
  fastmail.com fastmail.fm sent.com messagingengine.com hey.com duck.com hush.com hush.ai skiff.com startmail.com ctemplar.com mailo.com
  riseup.net cock.li countermail.com kolabnow.com soverin.net migadu.com simplelogin.com anonaddy.com anonaddy.me addy.io inbox.com inbox.lv inbox.eu inbox.ru
  excite.com juno.com netzero.net netzero.com earthlink.net mindspring.com prodigy.net peoplepc.com netscape.net netscape.com aim.com love.com wow.com games.com
  lavabit.com bigfoot.com care2.com mailcity.com mail2world.com operamail.com opmailer.com myopera.com usa.net rediff.com rediffmail.com indiatimes.com sify.com
  comcast.net xfinity.com verizon.net att.net sbcglobal.net bellsouth.net pacbell.net ameritech.net swbell.net snet.net nvbell.net flash.net cox.net charter.net spectrum.net
  roadrunner.com rr.com twc.com optonline.net optimum.net suddenlink.net windstream.net centurylink.net centurytel.net embarqmail.com frontier.com frontiernet.net q.com
  tds.net wowway.com rcn.com cableone.net sparklight.net hawaiiantel.net gci.net mchsi.com mediacombb.net consolidated.net cincinnatibell.net fuse.net zoominternet.net insightbb.com
  rogers.com shaw.ca telus.net sympatico.ca bell.net videotron.ca cogeco.ca eastlink.ca sasktel.net mts.net nb.sympatico.ca primus.ca
  btinternet.com btopenworld.com talktalk.net tiscali.co.uk blueyonder.co.uk virginmedia.com virgin.net ntlworld.com sky.com plusnet.com orange.net o2.co.uk freeserve.co.uk lineone.net
  supanet.com wanadoo.co.uk fsmail.net tesco.net madasafish.com eircom.net iol.ie vodafone.ie
  t-online.de web.de freenet.de arcor.de online.de 1und1.de vodafone.de vodafonemail.de kabelmail.de unitybox.de ewetel.net ewe.net netcologne.de alice.de alice-dsl.net o2online.de o2mail.de
  magenta.de versanet.de osnanet.de htp-tel.de posteo.de posteo.net emailn.de directbox.com epost.de firemail.de firemail.eu smart-mail.de mail.de email.de trash-mail.com
  aon.at chello.at a1.net utanet.at inode.at kabsi.at liwest.at tele2.at bluewin.ch sunrise.ch hispeed.ch gmx.ch swissonline.ch tiscalinet.ch vtxmail.ch
  orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr club-internet.fr cegetel.net aliceadsl.fr noos.fr voila.fr caramail.com dbmail.com 9online.fr libertysurf.fr
  skynet.be telenet.be proximus.be scarlet.be belgacom.net voo.be pandora.be
  libero.it virgilio.it tin.it alice.it tim.it tiscali.it fastwebnet.it iol.it inwind.it blu.it giallo.it email.it vodafone.it tre.it teletu.it poste.it pec.it legalmail.it arubapec.it aruba.it supereva.it katamail.com
  terra.es telefonica.net movistar.es ono.com wanadoo.es ya.com orange.es euskaltel.net vodafone.es jazztel.es eresmas.com
  sapo.pt clix.pt netcabo.pt iol.pt mail.telepac.pt telepac.pt netvisao.pt oninet.pt portugalmail.pt portugalmail.com vodafone.pt meo.pt
  uol.com.br bol.com.br terra.com.br ig.com.br globo.com globomail.com oi.com.br r7.com zipmail.com.br superig.com.br pop.com.br veloxmail.com.br brturbo.com.br folha.com.br
  terra.com.mx prodigy.net.mx infinitum.com.mx terra.cl vtr.net fibertel.com.ar speedy.com.ar arnet.com.ar ciudad.com.ar terra.com.co une.net.co cantv.net hotmai.com gmai.com gmial.com
  ziggo.nl kpnmail.nl kpnplanet.nl planet.nl hetnet.nl home.nl xs4all.nl chello.nl casema.nl quicknet.nl upcmail.nl tele2.nl online.nl solcon.nl zonnet.nl wxs.nl zeelandnet.nl caiway.nl telfort.nl
  wp.pl onet.pl onet.eu op.pl o2.pl interia.pl interia.eu poczta.fm poczta.onet.pl tlen.pl gazeta.pl vp.pl autograf.pl neostrada.pl go2.pl int.pl buziaczek.pl spoko.pl
  seznam.cz email.cz centrum.cz post.cz atlas.cz volny.cz quick.cz tiscali.cz azet.sk zoznam.sk centrum.sk pobox.sk post.sk stonline.sk
  freemail.hu citromail.hu indamail.hu t-online.hu vipmail.hu upcmail.hu invitel.hu abv.bg mail.bg dir.bg net.hr inet.hr siol.net t-2.net volja.net amis.net
  otenet.gr forthnet.gr freemail.gr in.gr hol.gr pathfinder.gr mynet.com mynet.com.tr ttmail.com superonline.com walla.co.il walla.com netvision.net.il bezeqint.net 012.net.il zahav.net.il
  telia.com bredband.net bredband2.com comhem.se spray.se glocalnet.net tele2.se swipnet.se passagen.se home.se online.no c2i.net broadpark.no start.no getmail.no frisurf.no lyse.net
  mail.dk jubii.dk stofanet.dk ofir.dk tdcadsl.dk post.tele.dk webspeed.dk youmail.dk kolumbus.fi elisanet.fi saunalahti.fi luukku.com suomi24.fi pp.inet.fi inet.fi dnainternet.net netti.fi simnet.is
  mail.ru bk.ru list.ru internet.ru ya.ru rambler.ru lenta.ru autorambler.ru myrambler.ru ro.ru ukr.net i.ua meta.ua bigmir.net email.ua tut.by mail.kz delfi.lt takas.lt one.lt hot.ee mail.ee online.ee apollo.lv
  qq.com vip.qq.com foxmail.com 163.com 126.com yeah.net 188.com sina.com sina.cn vip.sina.com sohu.com tom.com 139.com 189.cn wo.cn aliyun.com 21cn.com 263.net eyou.com netvigator.com hinet.net pchome.com.tw seed.net.tw
  naver.com hanmail.net daum.net nate.com kakao.com korea.com dreamwiz.com empal.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com biglobe.ne.jp ocn.ne.jp so-net.ne.jp plala.or.jp excite.co.jp goo.jp infoseek.jp
  bigpond.com bigpond.net.au optusnet.com.au iinet.net.au tpg.com.au westnet.com.au on.net dodo.com.au adam.com.au aapt.net.au ozemail.com.au xtra.co.nz slingshot.co.nz orcon.net.nz vodafone.co.nz paradise.net.nz clear.net.nz
  mweb.co.za telkomsa.net webmail.co.za vodamail.co.za iafrica.com lantic.net absamail.co.za emirates.net.ae eim.ae maktoob.com vsnl.com vsnl.net bsnl.in airtelmail.com sancharnet.in singnet.com.sg starhub.net.sg streamyx.com tm.net.my pldtdsl.net
  mailinator.com guerrillamail.com yopmail.com 10minutemail.com tempmail.com temp-mail.org sharklasers.com trashmail.com maildrop.cc getnada.com`.split(
    /\s+/,
  ),
)
