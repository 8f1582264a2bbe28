<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Budget</name>
    <message numerus="yes">
        <source>%1 for %n started hour(s)</source>
        <translation>
            <numerusform>%1 pour %n heure entamée</numerusform>
            <numerusform>%1 pour %n heures entamées</numerusform>
        </translation>
    </message>
    <message>
        <source>none: nothing is known to be running</source>
        <translation>aucune&#xa0;: rien ne tourne, pour autant qu&apos;on sache</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is money, %2 a time of day.</extracomment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>about %1 if it goes on like this</source>
        <translation>environ %1 à ce rythme</translation>
    </message>
    <message>
        <source>unknown until the month is a day old</source>
        <translation>inconnue tant que le mois n&apos;a pas un jour</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>The cap of %1 is reached: %2 is billed. No session can be begun this month.</source>
        <translation>Le plafond de %1 est atteint&#xa0;: %2 est facturé. Aucune session ne peut être commencée ce mois-ci.</translation>
    </message>
    <message>
        <source>Warning: %1 % of the cap of %2 is used.</source>
        <translation>Attention&#xa0;: %1 % du plafond de %2 est utilisé.</translation>
    </message>
    <message>
        <source>%1 % of the cap of %2 is used.</source>
        <translation>%1 % du plafond de %2 est utilisé.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Ce mois-ci</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>Temps utilisé</translation>
    </message>
    <message>
        <source>worth %1, to the second</source>
        <translation>vaut %1, à la seconde près</translation>
    </message>
    <message>
        <source>With what runs</source>
        <translation>Avec ce qui tourne</translation>
    </message>
    <message>
        <source>at most %1, to the ends of the leases</source>
        <translation>au plus %1, jusqu&apos;à la fin des durées de location</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projection</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Prochaine facturation</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Plafond</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>aucun n&apos;est fixé</translation>
    </message>
    <message>
        <source>Per million tokens</source>
        <translation>Par million de tokens</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>What the account owes is unknown: the token may not read it (scope account:read_only).</source>
        <translation>Ce que doit le compte est inconnu&#xa0;: le jeton n&apos;a pas le droit de le lire (account:read_only).</translation>
    </message>
    <message>
        <source>What the account owes is unknown: Linode was not asked with success.</source>
        <translation>Ce que doit le compte est inconnu&#xa0;: Linode n&apos;a pas pu être interrogé.</translation>
    </message>
    <message>
        <source>Linode says that %1 is not invoiced yet. This computer knows of %2 this month, so a part of it was invoiced already.</source>
        <translation>Selon Linode, %1 n&apos;est pas encore sur une facture. Cet ordinateur connaît %2 ce mois-ci, donc une partie est déjà sur une facture.</translation>
    </message>
    <message>
        <source>Linode says that %1 is not invoiced yet. This computer knows of %2; the other %3 is for other things in the account.</source>
        <translation>Selon Linode, %1 n&apos;est pas encore sur une facture. Cet ordinateur connaît %2&#xa0;; les autres %3 concernent autre chose dans le compte.</translation>
    </message>
    <message>
        <source>%1; of some VM the price or the beginning is unknown: it may be more</source>
        <translation>%1&#xa0;; d’une VM, le prix ou le début est inconnu&#xa0;: ce peut être plus</translation>
    </message>
    <message>
        <source>worth at least %1</source>
        <translation>vaut au moins&#xa0;%1</translation>
    </message>
    <message>
        <source>unknown, at least %1</source>
        <translation>inconnu, au moins&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>Caps</name>
    <message>
        <source>A session that is begun from now on ends after as many whole hours as %1 pays for; the VM itself keeps to that.</source>
        <translation>Une session commencée à partir de maintenant se termine après autant d’heures entières que %1 en paie&#xa0;; la VM s’y tient elle-même.</translation>
    </message>
    <message>
        <source>Once a month could cost more than %1, no session is begun or extended, and what runs ends with the hour that is paid.</source>
        <translation>Dès qu’un mois pourrait coûter plus de %1, aucune session n’est commencée ni prolongée, et ce qui tourne se termine avec l’heure payée.</translation>
    </message>
    <message>
        <source>Once a month could cost more than %1, no session is begun or extended; what runs goes on to its end.</source>
        <translation>Dès qu’un mois pourrait coûter plus de %1, aucune session n’est commencée ni prolongée&#xa0;; ce qui tourne continue jusqu’à sa fin.</translation>
    </message>
    <message>
        <source>You are warned when 80 % of it is billed.</source>
        <translation>Vous êtes averti quand 80 % en sont facturés.</translation>
    </message>
    <message>
        <source>Without a cap, only its latest end limits what a session costs.</source>
        <translation>Sans plafond, seule sa fin au plus tard limite ce que coûte une session.</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>GPU %1</source>
        <extracomment>A GPU&apos;s number, beside its line in a chart.</extracomment>
        <translation>GPU %1</translation>
    </message>
    <message>
        <source>highest</source>
        <translation>maximum</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>minimum</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Jetons par seconde</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>générés</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>invite</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>GPU use in %</source>
        <translation>Utilisation des GPU en %</translation>
    </message>
    <message>
        <source>Power per GPU in W</source>
        <translation>Puissance par GPU en W</translation>
    </message>
    <message>
        <source>KV cache in %</source>
        <translation>Cache KV en %</translation>
    </message>
    <message>
        <source>used</source>
        <translation>occupé</translation>
    </message>
    <message>
        <source>Nothing was measured in the last seconds.</source>
        <translation>Rien n’a été mesuré ces dernières secondes.</translation>
    </message>
    <message>
        <source>At %8: %1 tokens per second generated, %2 of prompts; first token after %3 s; requests running: %4, waiting: %5; GPUs %6 % busy; KV cache %7 % full.</source>
        <extracomment>%1 and %2 are rates, %3 seconds, %4 and %5 counts, %6 and %7 percentages, %8 a time of day; a dash stands for what is not known.</extracomment>
        <translation>À %8&#xa0;: %1 jetons par seconde générés, %2 d’invites&#xa0;; premier jeton après %3 s&#xa0;; requêtes en cours&#xa0;: %4, en attente&#xa0;: %5&#xa0;; GPU occupés à %6 %&#xa0;; cache KV plein à %7 %.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A column: the chart&apos;s title, then the line&apos;s name.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Memory per GPU in GiB</source>
        <translation>Mémoire par GPU en Gio</translation>
    </message>
    <message>
        <source>Temperature in °C</source>
        <translation>Température en °C</translation>
    </message>
    <message>
        <source>Clock in MHz</source>
        <translation>Fréquence en MHz</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>First token in s</source>
        <translation>Premier token en s</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 GiB of each GPU that is used are free: a memory share above today&apos;s %2 % gives the KV cache more room (VLLM_GPU_MEMORY_UTILIZATION).</source>
        <translation>%1 Gio de chaque GPU utilisé sont libres&#xa0;: une part de mémoire supérieure aux %2 % actuels donne plus de place au cache KV (VLLM_GPU_MEMORY_UTILIZATION).</translation>
    </message>
    <message>
        <source>%1 GiB of each GPU that is used are free: a larger memory share gives the KV cache more room (VLLM_GPU_MEMORY_UTILIZATION).</source>
        <translation>%1 Gio de chaque GPU utilisé sont libres&#xa0;: une plus grande part de mémoire donne plus de place au cache KV (VLLM_GPU_MEMORY_UTILIZATION).</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>pas encore connu</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>en bonne santé</translation>
    </message>
    <message>
        <source>the connection is lost</source>
        <translation>la connexion est perdue</translation>
    </message>
    <message>
        <source>the GPU driver does not answer</source>
        <translation>le pilote GPU ne répond pas</translation>
    </message>
    <message>
        <source>a GPU is lost</source>
        <translation>un GPU est perdu</translation>
    </message>
    <message>
        <source>the model server&apos;s container does not run</source>
        <translation>le conteneur du serveur de modèle ne tourne pas</translation>
    </message>
    <message>
        <source>the model is loading</source>
        <translation>le modèle se charge</translation>
    </message>
    <message>
        <source>the model server does not answer any more</source>
        <translation>le serveur de modèle ne répond plus</translation>
    </message>
    <message>
        <source>requests run and get no tokens</source>
        <translation>des requêtes sont en cours et ne reçoivent aucun jeton</translation>
    </message>
    <message>
        <source>The VM told nothing of its GPUs.</source>
        <translation>La VM n’a rien dit de ses GPU.</translation>
    </message>
    <message>
        <source>The GPU driver does not answer; &quot;coder diagnose&quot; says more.</source>
        <translation>Le pilote GPU ne répond pas&#xa0;; «&#xa0;coder diagnose&#xa0;» en dit plus.</translation>
    </message>
    <message>
        <source>A GPU is lost. Restarting the VM may bring it back; if it does not, another VM is needed.</source>
        <translation>Un GPU est perdu. Redémarrer la VM peut le ramener&#xa0;; sinon, il faut une autre VM.</translation>
    </message>
    <message>
        <source>The model server does not run; &quot;coder diagnose&quot; says why.</source>
        <translation>Le serveur de modèle ne tourne pas&#xa0;; «&#xa0;coder diagnose&#xa0;» dit pourquoi.</translation>
    </message>
    <message>
        <source>The model did not answer a question.</source>
        <translation>Le modèle n’a pas répondu à une question.</translation>
    </message>
    <message>
        <source>Requests run and have got no tokens for a minute.</source>
        <translation>Des requêtes sont en cours et n’ont reçu aucun jeton depuis une minute.</translation>
    </message>
    <message>
        <source>Some GPUs that are paid for hold no part of the model: tensor parallel is smaller than their number.</source>
        <translation>Certains GPU payés ne contiennent aucune partie du modèle&#xa0;: le parallélisme tensoriel est inférieur à leur nombre.</translation>
    </message>
    <message>
        <source>The GPUs hold parts of different size: something else may use one of them.</source>
        <translation>Les GPU contiennent des parties de tailles différentes&#xa0;: autre chose en utilise peut-être un.</translation>
    </message>
    <message>
        <source>A GPU is slowed down by its heat.</source>
        <translation>Un GPU est ralenti par sa chaleur.</translation>
    </message>
    <message>
        <source>A GPU is at its power limit most of the time; this is usual under load.</source>
        <translation>Un GPU est la plupart du temps à sa limite de puissance&#xa0;; c’est habituel en charge.</translation>
    </message>
    <message>
        <source>A GPU&apos;s memory had errors that could not be corrected.</source>
        <translation>La mémoire d’un GPU a eu des erreurs qui n’ont pas pu être corrigées.</translation>
    </message>
    <message>
        <source>What carries data between the GPUs warned of something; its words are below.</source>
        <translation>Ce qui transporte les données entre les GPU a émis un avertissement&#xa0;; son texte est plus bas.</translation>
    </message>
    <message>
        <source>Requests ran, and no token came while it was looked at.</source>
        <translation>Des requêtes étaient en cours et aucun token n’est venu pendant l’examen.</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs hold a part of the model: set tensor parallel to all of them, or rent a plan with fewer.</source>
        <translation>%1 GPU sur %2 contiennent une partie du modèle&#xa0;: réglez le tensor parallel sur tous, ou louez une offre qui en a moins.</translation>
    </message>
    <message>
        <source>The GPUs were busy %1 % of the time at %2 % of their power: they wait for each other. Pipeline parallel (--pipeline-parallel-size) needs much less of the way between them.</source>
        <translation>Les GPU étaient occupés %1 % du temps à %2 % de leur puissance&#xa0;: ils s’attendent. Le pipeline parallel (--pipeline-parallel-size) sollicite bien moins le chemin qui les relie.</translation>
    </message>
    <message>
        <source>The KV cache was %1 % full: a shorter context, fewer requests at once, or a KV cache in fp8 on cards of Ada and newer keep requests from waiting.</source>
        <translation>Le cache KV était plein à %1 %&#xa0;: un contexte plus court, moins de requêtes à la fois ou un cache KV en fp8 sur les cartes Ada et suivantes évitent aux requêtes d’attendre.</translation>
    </message>
    <message>
        <source>%1 tokens per second came without CUDA graphs: without --enforce-eager it is faster.</source>
        <translation>%1 tokens par seconde sont venus sans graphes CUDA&#xa0;: sans --enforce-eager, c’est plus rapide.</translation>
    </message>
    <message>
        <source>A prompt of %2 tokens took %1 s to its first token: fewer files in the chat, or a smaller map of the repository, answer sooner.</source>
        <translation>Un prompt de %2 tokens a mis %1 s jusqu’au premier token&#xa0;: avec moins de fichiers dans la conversation ou une carte du dépôt plus petite, la réponse vient plus tôt.</translation>
    </message>
    <message>
        <source>One request gets %1 tokens per second: a smaller or more strongly quantized model, or a larger plan, is faster.</source>
        <translation>Une requête reçoit %1 tokens par seconde&#xa0;: un modèle plus petit ou plus fortement quantifié, ou une offre plus grande, est plus rapide.</translation>
    </message>
    <message>
        <source>Heat slowed a GPU down for %1 % of the time: another VM may be cooler.</source>
        <translation>La chaleur a ralenti un GPU pendant %1 % du temps&#xa0;: une autre VM est peut-être plus fraîche.</translation>
    </message>
    <message>
        <source>One first token took %1 times as long as the usual one: measure again when nobody else uses the model.</source>
        <translation>Un premier token a mis %1 fois plus de temps que d’habitude&#xa0;: mesurez à nouveau quand personne d’autre n’utilise le modèle.</translation>
    </message>
    <message numerus="yes">
        <source>The slowest pair of GPUs has NVLink with %n lane(s): tensor parallel loses little.</source>
        <translation>
            <numerusform>La paire de GPU la plus lente a NVLink avec %n ligne&#xa0;: le tensor parallel perd peu.</numerusform>
            <numerusform>La paire de GPU la plus lente a NVLink avec %n lignes&#xa0;: le tensor parallel perd peu.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is behind one PCIe bridge (PIX): tensor parallel works well.</source>
        <translation>La paire de GPU la plus lente est derrière un pont PCIe (PIX)&#xa0;: le tensor parallel fonctionne bien.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is behind several PCIe bridges (PXB): tensor parallel works well.</source>
        <translation>La paire de GPU la plus lente est derrière plusieurs ponts PCIe (PXB)&#xa0;: le tensor parallel fonctionne bien.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs meets at the processor&apos;s PCIe (PHB): tensor parallel works, and each token waits for the way.</source>
        <translation>La paire de GPU la plus lente se rejoint au PCIe du processeur (PHB)&#xa0;: le tensor parallel fonctionne, et chaque token attend le trajet.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is at different PCIe roots of a processor (NODE): tensor parallel is slowed down by the way.</source>
        <translation>La paire de GPU la plus lente est sur différentes racines PCIe d’un processeur (NODE)&#xa0;: le tensor parallel est ralenti par le trajet.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs meets across processors (SYS): tensor parallel is slowed down most.</source>
        <translation>La paire de GPU la plus lente se rejoint d’un processeur à l’autre (SYS)&#xa0;: c’est là que le tensor parallel est le plus ralenti.</translation>
    </message>
    <message>
        <source>Connecting to the VM</source>
        <translation>Connexion à la VM</translation>
    </message>
    <message>
        <source>Looking at the GPUs and the model server</source>
        <translation>Examen des GPU et du serveur de modèle</translation>
    </message>
    <message>
        <source>Asking with a short prompt</source>
        <translation>Question avec un prompt court</translation>
    </message>
    <message>
        <source>Asking with a medium prompt</source>
        <translation>Question avec un prompt moyen</translation>
    </message>
    <message>
        <source>Asking with a long prompt</source>
        <translation>Question avec un prompt long</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Channels between the GPUs that go by the VM&apos;s memory: %1. The GPUs have links of their own: do not set NCCL_P2P_DISABLE.</source>
        <translation>Canaux entre les GPU qui passent par la mémoire de la VM&#xa0;: %1. Les GPU ont leurs propres liens&#xa0;: ne définissez pas NCCL_P2P_DISABLE.</translation>
    </message>
    <message>
        <source>Channels between the GPUs that go by the network inside one VM: %1. Give the container the VM&apos;s shared memory.</source>
        <translation>Canaux entre les GPU qui passent par le réseau dans une même VM&#xa0;: %1. Donnez au conteneur la mémoire partagée de la VM.</translation>
    </message>
    <message>
        <source>Requests that waited at once: %1, while the KV cache was %2 % full. More may run at once (VLLM_MAX_NUM_SEQS).</source>
        <translation>Requêtes en attente en même temps&#xa0;: %1, alors que le cache KV était plein à %2 %. Davantage peuvent s’exécuter à la fois (VLLM_MAX_NUM_SEQS).</translation>
    </message>
    <message>
        <source>PCIe lanes of a GPU under load: %1 of 16. Another VM may have more.</source>
        <translation>Lignes PCIe d’un GPU en charge&#xa0;: %1 sur 16. Une autre VM en a peut-être plus.</translation>
    </message>
    <message>
        <source>the model server answers, but the question put to the model got no token</source>
        <translation>le serveur du modèle répond, mais la question posée au modèle n’a reçu aucun token</translation>
    </message>
    <message>
        <source>healthy: the model server answers and tokens came</source>
        <translation>sain&#xa0;: le serveur du modèle répond et des tokens sont venus</translation>
    </message>
    <message>
        <source>the model server answers, but no token came while requests ran</source>
        <translation>le serveur du modèle répond, mais aucun token n’est venu pendant que des requêtes s’exécutaient</translation>
    </message>
    <message>
        <source>the model server answers; nobody asked the model anything meanwhile</source>
        <translation>le serveur du modèle répond&#xa0;; personne n’a rien demandé au modèle entre-temps</translation>
    </message>
    <message>
        <source>the model server answers; whether tokens come is not known</source>
        <translation>le serveur du modèle répond&#xa0;; on ne sait pas si des tokens viennent</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>État&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Aucun problème.</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Matériel</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Highest use</source>
        <translation>Utilisation maximale</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Puissance maximale</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>%1 of %2 W</source>
        <translation>%1 sur %2 W</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Driver %1, compute capability %2.</source>
        <translation>Pilote %1, compute capability %2.</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>There is one GPU: nothing has to go between GPUs.</source>
        <translation>Il y a un seul GPU&#xa0;: rien ne doit passer entre des GPU.</translation>
    </message>
    <message>
        <source>The driver did not tell how the GPUs reach each other.</source>
        <translation>Le pilote n’a pas indiqué comment les GPU communiquent.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>Tensor parallel</translation>
    </message>
    <message>
        <source>Set: tensor parallel %1, pipeline parallel %2.</source>
        <translation>Réglage&#xa0;: tensor parallel %1, pipeline parallel %2.</translation>
    </message>
    <message>
        <source>Which GPUs hold a part of the model is not known.</source>
        <translation>On ne sait pas quels GPU contiennent une partie du modèle.</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs hold a part of the model.</source>
        <translation>%1 GPU sur %2 contiennent une partie du modèle.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisée</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Libre</translation>
    </message>
    <message>
        <source>In use by a model</source>
        <translation>Utilisée par un modèle</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>no, less than 1 GiB</source>
        <translation>non, moins de 1 Gio</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>The KV cache has room for %1 tokens; it was at most %2 % full.</source>
        <translation>Le cache KV a de la place pour %1 tokens&#xa0;; il était plein à %2 % au plus.</translation>
    </message>
    <message>
        <source>Data between the GPUs (NCCL)</source>
        <translation>Données entre les GPU (NCCL)</translation>
    </message>
    <message>
        <source>NCCL %1.</source>
        <translation>NCCL %1.</translation>
    </message>
    <message>
        <source>Channels: %1 from GPU to GPU, %2 by the VM&apos;s memory, %3 by the network.</source>
        <translation>Canaux&#xa0;: %1 de GPU à GPU, %2 par la mémoire de la VM, %3 par le réseau.</translation>
    </message>
    <message>
        <source>The direct way from GPU to GPU is turned off (NCCL_P2P_DISABLE).</source>
        <translation>Le chemin direct de GPU à GPU est désactivé (NCCL_P2P_DISABLE).</translation>
    </message>
    <message>
        <source>vLLM&apos;s own way of adding up between GPUs is not used; this is usual without NVLink.</source>
        <translation>La méthode propre à vLLM pour additionner entre GPU n’est pas utilisée&#xa0;; c’est habituel sans NVLink.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Avertissement&#xa0;: %1</translation>
    </message>
    <message>
        <source>The log tells nothing of it.</source>
        <translation>Le journal n’en dit rien.</translation>
    </message>
    <message>
        <source>The model server told nothing of its tokens.</source>
        <translation>Le serveur de modèle n’a rien indiqué de ses tokens.</translation>
    </message>
    <message>
        <source>Nobody asks the model now; its last token was made %1 s ago.</source>
        <translation>Personne n’interroge le modèle en ce moment&#xa0;; son dernier token date d’il y a %1 s.</translation>
    </message>
    <message>
        <source>Nobody asks the model now.</source>
        <translation>Personne n’interroge le modèle en ce moment.</translation>
    </message>
    <message>
        <source>Tokens flow: %1 per second generated, %2 per second of prompts read, up to %3 requests at once, %4 waiting.</source>
        <translation>Les tokens circulent&#xa0;: %1 par seconde générés, %2 par seconde de prompts lus, jusqu’à %3 requêtes à la fois, %4 en attente.</translation>
    </message>
    <message>
        <source>A short question got no answer.</source>
        <translation>Une question courte n’a pas reçu de réponse.</translation>
    </message>
    <message>
        <source>A short question: the first token after %1 s, then %2 per second.</source>
        <translation>Une question courte&#xa0;: le premier token après %1 s, puis %2 par seconde.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Tokens du prompt</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>Prompt read</source>
        <translation>Prompt lu</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 tokens/s</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Processor cores of the VM: %1; its memory: %2 GiB.</source>
        <translation>Cœurs de processeur de la VM&#xa0;: %1&#xa0;; sa mémoire&#xa0;: %2 Gio.</translation>
    </message>
    <message>
        <source>Requests that ran and got no token: %1.</source>
        <translation>Requêtes en cours sans aucun token&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Nothing to improve was seen; three prompt sizes would tell more.</source>
        <translation>Rien à améliorer n’a été vu&#xa0;; trois tailles de prompt en diraient plus.</translation>
    </message>
    <message>
        <source>Nothing to improve was measured.</source>
        <translation>Rien à améliorer n’a été mesuré.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1 answers at %2</source>
        <translation>%1 répond à %2</translation>
    </message>
    <message>
        <source>%1 billed so far</source>
        <translation>%1 facturés jusqu’ici</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>Destroy %1 (VM %2, %3)? All on it is lost. [y/N] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>Supprimer %1 (VM %2, %3)&#xa0;? Tout son contenu sera perdu. [o/N] </translation>
    </message>
    <message>
        <source>Destroying %1 …</source>
        <translation>Suppression de %1 …</translation>
    </message>
    <message>
        <source>It is not proved yet that %1 is gone; it may still cost money. A background process of this computer goes on until it is proved. Look with &quot;coder status %1&quot;.</source>
        <translation>Il n’est pas encore prouvé que %1 est supprimée&#xa0;; elle coûte peut-être encore de l’argent. Un processus en arrière-plan sur cet ordinateur continue jusqu’à la preuve. Consultez «&#xa0;coder status %1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 now ends at %2 at the latest; at worst it costs %3.</source>
        <translation>%1 se termine désormais au plus tard à %2&#xa0;; au pire, elle coûte %3.</translation>
    </message>
    <message>
        <source>%1 is kept and goes on costing money.</source>
        <translation>%1 est conservée et continue de coûter de l’argent.</translation>
    </message>
    <message>
        <source>This is what is on disk; the provider was not asked.</source>
        <translation>Voici l’état enregistré&#xa0;; le fournisseur n’a pas été interrogé.</translation>
    </message>
    <message>
        <source>No sessions on disk.</source>
        <translation>Aucune session enregistrée.</translation>
    </message>
    <message>
        <source>%1 is the current session of this folder. Take its settings with: . ./.aider-env</source>
        <translation>%1 est la session actuelle de ce dossier. Chargez ses paramètres avec&#xa0;: . ./.aider-env</translation>
    </message>
    <message>
        <source>The list could not be kept for the next time.</source>
        <translation>La liste n’a pas pu être conservée pour la prochaine fois.</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Whether Linode lists the plan as in stock in a region.</extracomment>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>proposée</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>non proposée</translation>
    </message>
    <message>
        <source>no region lists it</source>
        <translation>aucune région ne la propose</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × unknown</source>
        <translation>%1 × inconnue</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>OFFRE</translation>
    </message>
    <message>
        <source>CARDS</source>
        <translation>CARTES</translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation>VRAM</translation>
    </message>
    <message>
        <source>VCPU</source>
        <translation>VCPU</translation>
    </message>
    <message>
        <source>RAM</source>
        <translation>RAM</translation>
    </message>
    <message>
        <source>PRICE</source>
        <translation>PRIX</translation>
    </message>
    <message>
        <source>LISTED IN</source>
        <translation>PROPOSÉE À</translation>
    </message>
    <message>
        <source>Linode offers no GPU plans to this account.</source>
        <translation>Linode ne propose aucune offre GPU à ce compte.</translation>
    </message>
    <message>
        <source>Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation>La disponibilité est celle que Linode annonce&#xa0;; seule la création montre s’il reste une VM.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore %1 environ</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 per started hour</source>
        <translation>%1 par heure entamée</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>fin %1</translation>
    </message>
    <message>
        <source>Shell</source>
        <translation>Shell</translation>
    </message>
    <message>
        <source>aider</source>
        <translation>aider</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation>Aucune session. Rien ne coûte d’argent.</translation>
    </message>
    <message>
        <source>NAME</source>
        <extracomment>Headings of a table of receipts: HOURS are started ones, PER 1M TOKENS is a price, IDLE a share of the time.
----------
Headings of a table: UP is how long the VM runs, BILLED what it has cost, IDLE for how long it has been idle, PROTECTED whether it ends itself while this computer is off, ENDS when it ends at the latest.</extracomment>
        <translation>NOM</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ÉTAT</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODÈLE</translation>
    </message>
    <message>
        <source>PLAN · REGION</source>
        <translation>OFFRE · RÉGION</translation>
    </message>
    <message>
        <source>UP</source>
        <translation>DURÉE</translation>
    </message>
    <message>
        <source>BILLED</source>
        <translation>FACTURÉ</translation>
    </message>
    <message>
        <source>ENDS</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>aucune connue</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>billed so far: %1</source>
        <translation>facturé jusqu’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>%1 is ended. Nothing was rented.</source>
        <translation>%1 est terminée. Rien n’a été loué.</translation>
    </message>
    <message>
        <source>%1 is destroyed: the provider no longer knows VM %2.</source>
        <translation>%1 est supprimée&#xa0;: le fournisseur ne connaît plus la VM %2.</translation>
    </message>
    <message>
        <source>The price is unknown: see the provider&apos;s invoice.</source>
        <translation>Le prix est inconnu&#xa0;: voyez la facture du fournisseur.</translation>
    </message>
    <message>
        <source>Left behind, delete it by hand: %1</source>
        <translation>Resté en place, à supprimer à la main&#xa0;: %1</translation>
    </message>
    <message>
        <source>the session was destroyed meanwhile</source>
        <translation>la session a été supprimée entre-temps</translation>
    </message>
    <message>
        <source>  %1 per started hour; at worst this session costs %2.</source>
        <translation>  %1 par heure entamée&#xa0;; au pire, cette session coûte %2.</translation>
    </message>
    <message>
        <source>%1 on %2 in %3</source>
        <translation>%1 sur %2 à %3</translation>
    </message>
    <message>
        <source>It ends by itself after %1; until the VM guards itself this computer has to be on for that.</source>
        <translation>Elle se termine d’elle-même après %1&#xa0;; tant que la VM ne se surveille pas elle-même, cet ordinateur doit être allumé pour cela.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is rented.</source>
        <translation>Annulé. Rien n’est loué.</translation>
    </message>
    <message>
        <source>Cancelled. The VM of %1 is kept and costs money. Go on with &quot;coder up %1&quot;, end it with &quot;coder down %1&quot;.</source>
        <translation>Annulé. La VM de %1 est conservée et coûte de l’argent. Continuez avec «&#xa0;coder up %1&#xa0;», terminez-la avec «&#xa0;coder down %1&#xa0;».</translation>
    </message>
    <message>
        <source>
Stop here. [d]estroy the VM, [k]eep it, or [g]o on? [d/k/g] </source>
        <extracomment>The letters in brackets are the answers; they stand in the same order in the text &quot;dkg&quot;.</extracomment>
        <translation>
Arrêt. [s]upprimer la VM, la [g]arder ou [c]ontinuer&#xa0;? [s/g/c] </translation>
    </message>
    <message>
        <source>Go on with &quot;coder up %1&quot;, look at &quot;coder logs %1&quot;, or end it with &quot;coder down %1&quot;.</source>
        <translation>Continuez avec «&#xa0;coder up %1&#xa0;», consultez «&#xa0;coder logs %1&#xa0;» ou terminez-la avec «&#xa0;coder down %1&#xa0;».</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Interrogation du fournisseur …</translation>
    </message>
    <message>
        <source>Asking the model hub …</source>
        <translation>Interrogation du dépôt de modèles …</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>Nothing stands in the way of &quot;coder up&quot;. Nothing was rented.</source>
        <translation>Rien ne s’oppose à «&#xa0;coder up&#xa0;». Rien n’a été loué.</translation>
    </message>
    <message>
        <source>Correct what is wrong before &quot;coder up&quot;. Nothing was rented.</source>
        <translation>Corrigez ce qui ne va pas avant «&#xa0;coder up&#xa0;». Rien n’a été loué.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1.</source>
        <translation>Saisissez un nombre de 1 à %1.</translation>
    </message>
    <message>
        <source>That one cannot be chosen now.</source>
        <translation>Ce choix n’est pas possible pour l’instant.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation>Répondez oui ou non.</translation>
    </message>
    <message>
        <source>Hugging Face token, for gated models only; not shown (Enter for none or the stored one): </source>
        <translation>Jeton Hugging Face, pour les modèles à accès restreint seulement&#xa0;; non affiché (Entrée pour aucun ou celui enregistré)&#xa0;: </translation>
    </message>
    <message>
        <source>
Connect. Make a token at https://cloud.linode.com/profile/tokens with the rights %1. An op:// reference is taken too.</source>
        <translation>
Connexion. Créez un jeton sur https://cloud.linode.com/profile/tokens avec les droits %1. Une référence op:// est acceptée aussi.</translation>
    </message>
    <message>
        <source>Linode API token, not shown (Enter to keep it): </source>
        <translation>Jeton d’API Linode, non affiché (Entrée pour le garder)&#xa0;: </translation>
    </message>
    <message>
        <source>Linode API token, not shown: </source>
        <translation>Jeton d’API Linode, non affiché&#xa0;: </translation>
    </message>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation>Modèle sur Hugging Face, sous la forme propriétaire/nom</translation>
    </message>
    <message>
        <source>Enter a model.</source>
        <translation>Saisissez un modèle.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>
What for</source>
        <translation>
Pour quel usage</translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model</source>
        <translation>Exécuter Open WebUI à côté du modèle</translation>
    </message>
    <message>
        <source>
Where</source>
        <translation>
Où</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>distance %1</translation>
    </message>
    <message>
        <source>No region with GPUs is known. The answers are kept; try again later.</source>
        <translation>Aucune région avec des GPU n’est connue. Les réponses sont conservées&#xa0;; réessayez plus tard.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Saisissez un nombre entier de %1 à %2.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Enter an amount such as 7.50, or 0 for none.</source>
        <translation>Saisissez un montant comme 7.50 (avec un point), ou 0 pour aucun.</translation>
    </message>
    <message>
        <source>Number of a firewall of yours, or 0 to have one made for each session</source>
        <translation>Numéro d’un pare-feu à vous, ou 0 pour en créer un à chaque session</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Saisissez un nombre.</translation>
    </message>
    <message>
        <source>Destroy it when idle for how many minutes (0 = never)</source>
        <translation>Supprimer après combien de minutes d’inactivité (0 = jamais)</translation>
    </message>
    <message>
        <source>Destroy it at the latest after how many hours</source>
        <translation>Supprimer au plus tard après combien d’heures</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Coût maximal d’une session, en dollars US</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Coût maximal d’un mois, en dollars US</translation>
    </message>
    <message>
        <source>
Stay safe</source>
        <translation>
Rester à l’abri</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Réessayer le trousseau de clés</translation>
    </message>
    <message>
        <source>Store it nowhere; LINODE_TOKEN is set in the environment each time</source>
        <translation>Ne l’enregistrer nulle part&#xa0;; LINODE_TOKEN est défini chaque fois dans l’environnement</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Où l’enregistrer</translation>
    </message>
    <message>
        <source>
Review</source>
        <translation>
Vérification</translation>
    </message>
    <message>
        <source>Write these settings (&quot;b&quot; goes back)</source>
        <translation>Écrire ces paramètres («&#xa0;b&#xa0;» revient en arrière)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written to .env and nothing is rented.</source>
        <translation>Arrêté. Rien n’a été écrit dans .env et rien n’est loué.</translation>
    </message>
    <message>
        <source>The answers are kept, without secrets: &quot;coder wizard&quot; goes on with them.</source>
        <translation>Les réponses sont conservées, sans les secrets&#xa0;: «&#xa0;coder wizard&#xa0;» reprend avec elles.</translation>
    </message>
    <message>
        <source>The setup asks questions, and --no-input forbids them. Set %1 in .env and LINODE_TOKEN in the environment or in .env.secrets instead, then run &quot;coder validate&quot;.</source>
        <translation>La configuration pose des questions, et --no-input les interdit. Définissez plutôt %1 dans .env et LINODE_TOKEN dans l’environnement ou dans .env.secrets, puis lancez «&#xa0;coder validate&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Regions: &quot;us-east, us-ord, fr-par, de-fra-2 and 3 more&quot;.</extracomment>
        <translation>
            <numerusform>%1 et %n autre</numerusform>
            <numerusform>%1 et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n started hour(s) billed, %1.</source>
        <translation>
            <numerusform>%n heure entamée facturée, %1.</numerusform>
            <numerusform>%n heures entamées facturées, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>What became of a stage, in a column before its name: &quot;done Booting&quot;.</extracomment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>début</translation>
    </message>
    <message>
        <source>dkg</source>
        <extracomment>Three different letters: destroy, keep, go on, as in the question that ends in &quot;[d/k/g]&quot;.</extracomment>
        <translation>sgc</translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM for %2 per started hour.</source>
        <translation>Écrit&#xa0;: %1. Rien n’est loué. «&#xa0;coder up&#xa0;» crée une VM pour %2 par heure entamée.</translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM; its price is unknown.</source>
        <translation>Écrit&#xa0;: %1. Rien n’est loué. «&#xa0;coder up&#xa0;» crée une VM&#xa0;; son prix est inconnu.</translation>
    </message>
    <message>
        <source>VM %1 of %2 exists without this program&apos;s tags; it is left alone.</source>
        <translation>La VM %1 de %2 existe sans les balises de ce programme&#xa0;; elle est laissée telle quelle.</translation>
    </message>
    <message>
        <source>The VM of %1 is not proven gone, so the session stays. End it with &quot;coder down %1&quot;.</source>
        <translation>Il n’est pas prouvé que la VM de %1 est supprimée&#xa0;; la session reste donc. Terminez-la avec «&#xa0;coder down %1&#xa0;».</translation>
    </message>
    <message>
        <source>A session on disk cannot be read. What no session seems to know is listed only.</source>
        <translation>Une session enregistrée ne peut pas être lue. Ce qu’aucune session ne semble connaître est seulement listé.</translation>
    </message>
    <message>
        <source>No session knows VM %1 (%2, %3, since %4). [k]eep it as %5, [d]estroy it, or [s]kip? [k/d/s] </source>
        <extracomment>The letters in brackets are the answers; they stand in the same order in the text &quot;kds&quot;.</extracomment>
        <translation>Aucune session ne connaît la VM %1 (%2, %3, depuis %4). La [g]arder sous le nom %5, la [s]upprimer ou [p]asser&#xa0;? [g/s/p] </translation>
    </message>
    <message>
        <source>kds</source>
        <extracomment>Three different letters: keep, destroy, skip, as in the question that ends in &quot;[k/d/s]&quot;.</extracomment>
        <translation>gsp</translation>
    </message>
    <message>
        <source>No session knew VM %1 (%2); it costs money. End it with &quot;coder down %3&quot;.</source>
        <translation>Aucune session ne connaissait la VM %1 (%2)&#xa0;; elle coûte de l’argent. Terminez-la avec «&#xa0;coder down %3&#xa0;».</translation>
    </message>
    <message>
        <source>VM %1 is the session %2 from now on.</source>
        <translation>La VM %1 est désormais la session %2.</translation>
    </message>
    <message>
        <source>VM %1 (%2) is destroyed.</source>
        <translation>La VM %1 (%2) est supprimée.</translation>
    </message>
    <message>
        <source>It is not proved that VM %1 (%2) is gone.</source>
        <translation>Il n’est pas prouvé que la VM %1 (%2) est supprimée.</translation>
    </message>
    <message>
        <source>Taken off the list, their VMs are gone: %1</source>
        <translation>Retirées de la liste, leurs VM sont supprimées&#xa0;: %1</translation>
    </message>
    <message>
        <source>Deleted firewalls of sessions that are gone: %1</source>
        <translation>Pare-feu supprimés de sessions qui n’existent plus&#xa0;: %1</translation>
    </message>
    <message>
        <source>Left alone, they belong to another installation: %1</source>
        <translation>Laissées telles quelles, elles appartiennent à une autre installation&#xa0;: %1</translation>
    </message>
    <message>
        <source>There was nothing to clean up.</source>
        <translation>Il n’y avait rien à nettoyer.</translation>
    </message>
    <message>
        <source>The keyring is locked. Answer the question of your desktop to unlock it.</source>
        <translation>Le trousseau de clés est verrouillé. Répondez à la question de votre bureau pour le déverrouiller.</translation>
    </message>
    <message>
        <source>The keyring stays locked, so the stored token cannot be read.</source>
        <translation>Le trousseau reste verrouillé&#xa0;; le jeton enregistré ne peut donc pas être lu.</translation>
    </message>
    <message>
        <source>No Linode API token is stored. &quot;coder wizard&quot; stores one.</source>
        <translation>Aucun jeton d’API Linode n’est enregistré. «&#xa0;coder wizard&#xa0;» en enregistre un.</translation>
    </message>
    <message>
        <source>Linode API token or op:// reference for this run, not shown (Enter to stop): </source>
        <translation>Jeton d’API Linode ou référence op:// pour cette fois, non affiché (Entrée pour arrêter)&#xa0;: </translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>(%1 – more with &quot;coder explain %1&quot;)</source>
        <extracomment>The last line of a message: the error&apos;s name, and the command that tells more about it.</extracomment>
        <translation>(%1 – plus avec «&#xa0;coder explain %1&#xa0;»)</translation>
    </message>
    <message>
        <source>End it with &quot;coder down %1&quot;.</source>
        <translation>Terminez-la avec «&#xa0;coder down %1&#xa0;».</translation>
    </message>
    <message>
        <source>The settings of .env are used as they are.</source>
        <translation>Les paramètres de .env sont utilisés tels quels.</translation>
    </message>
    <message>
        <source>%1 is not taken over: %2</source>
        <translation>%1 n’est pas reprise&#xa0;: %2</translation>
    </message>
    <message>
        <source>its VM is not at Linode but at %1.</source>
        <translation>sa VM n’est pas chez Linode mais chez %1.</translation>
    </message>
    <message>
        <source>this account has no VM %1. Its files stay.</source>
        <translation>ce compte n’a pas de VM %1. Ses fichiers restent.</translation>
    </message>
    <message>
        <source>From now on %1 ends by itself when its lease does; move that with &quot;coder extend %1&quot;.</source>
        <translation>Désormais, %1 se termine d’elle-même à la fin de sa durée de location&#xa0;; déplacez celle-ci avec «&#xa0;coder extend %1&#xa0;».</translation>
    </message>
    <message>
        <source>~/.ssh/known_hosts has no ed25519 key of %1, so no tunnel is opened. Connect once with &quot;ssh %2@%1&quot;, then import again.</source>
        <translation>~/.ssh/known_hosts n’a pas de clé ed25519 de %1&#xa0;; aucun tunnel n’est donc ouvert. Connectez-vous une fois avec «&#xa0;ssh %2@%1&#xa0;», puis importez de nouveau.</translation>
    </message>
    <message>
        <source>The older tool&apos;s watchdog still runs (process %1) and destroys by its own rule.</source>
        <translation>Le gardien de l’ancien outil tourne encore (processus %1) et supprime selon sa propre règle.</translation>
    </message>
    <message>
        <source>%1 stays as it is, and its token is used from there. To move it, start or unlock a keyring and import again.</source>
        <translation>%1 reste tel quel, et son jeton est lu à cet endroit. Pour le déplacer, démarrez ou déverrouillez un trousseau, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>%1 of %2 is in the keyring.</source>
        <translation>%1 de %2 est dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>Secrets still stand in %1. They can be taken out and the old bytes written over. On flash disks, copy-on-write file systems, in snapshots and backups, copies may survive that: renew a token that matters.</source>
        <translation>Des secrets se trouvent encore dans %1. Ils peuvent en être retirés et les anciens octets écrasés. Sur les mémoires flash, les systèmes de fichiers à copie sur écriture, dans les instantanés et les sauvegardes, des copies peuvent subsister&#xa0;: renouvelez un jeton qui compte.</translation>
    </message>
    <message>
        <source>Take them out? [y/N] </source>
        <translation>Les retirer&#xa0;? [o/N] </translation>
    </message>
    <message>
        <source>Taken out of %1.</source>
        <translation>Retirés de %1.</translation>
    </message>
    <message>
        <source>The demo has a token of its own; secrets stay where they are.</source>
        <translation>La démo a son propre jeton&#xa0;; les secrets restent où ils sont.</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>PRESET</source>
        <translation>PRÉRÉGLAGE</translation>
    </message>
    <message>
        <source>CONTEXT</source>
        <translation>CONTEXTE</translation>
    </message>
    <message>
        <source>Prices are those of the last &quot;coder list-types&quot;.</source>
        <translation>Les prix sont ceux du dernier «&#xa0;coder list-types&#xa0;».</translation>
    </message>
    <message>
        <source>There is no preset %1. There are: %2</source>
        <translation>Il n’y a pas de préréglage %1. Il y a&#xa0;: %2</translation>
    </message>
    <message>
        <source>Written to %1: %2 on %3. Nothing is rented; check it with &quot;coder validate&quot;.</source>
        <translation>Écrit dans %1&#xa0;: %2 sur %3. Rien n’est loué&#xa0;; vérifiez avec «&#xa0;coder validate&#xa0;».</translation>
    </message>
    <message>
        <source>REGION is not set yet; &quot;coder list-types&quot; tells where the plan is listed.</source>
        <translation>REGION n’est pas encore défini&#xa0;; «&#xa0;coder list-types&#xa0;» indique où l’offre est proposée.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 octets</translation>
    </message>
    <message>
        <source>Replaced: %1 secrets, %2 accounts, %3 addresses. Session names, models and plans are in it as they are.</source>
        <translation>Remplacés&#xa0;: %1 secrets, %2 comptes, %3 adresses. Les noms de sessions, les modèles et les offres y sont tels quels.</translation>
    </message>
    <message>
        <source>Save as %1? [Y/n] </source>
        <translation>Enregistrer sous %1&#xa0;? [O/n] </translation>
    </message>
    <message>
        <source>Saved: %1. Look into it before you send it to anybody.</source>
        <translation>Enregistré&#xa0;: %1. Regardez-le avant de l’envoyer à quiconque.</translation>
    </message>
    <message>
        <source>Argument %1 is empty. Leave it out, or look whether a variable is not set.</source>
        <translation>L’argument %1 est vide. Enlevez-le, ou vérifiez si une variable n’est pas définie.</translation>
    </message>
    <message>
        <source>Argument %1 is not text in UTF-8: &quot;%2&quot;.</source>
        <translation>L’argument %1 n’est pas du texte en UTF-8&#xa0;: «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>%1 was to be destroyed and is not yet: a background process goes on.</source>
        <translation>%1 devait être supprimée et ne l’est pas encore&#xa0;: un processus d’arrière-plan continue.</translation>
    </message>
    <message>
        <source>%1 is served with performance profile %2.</source>
        <translation>%1 est servie avec le profil de performance %2.</translation>
    </message>
    <message>
        <source>The switch goes on in the background. Look with &quot;coder status %1&quot;.</source>
        <translation>Le changement continue en arrière-plan. Consultez «&#xa0;coder status %1&#xa0;».</translation>
    </message>
    <message>
        <source>Passphrase of %1 or an op:// reference, not shown (Enter to stop): </source>
        <translation>Phrase secrète de %1 ou référence op://, non affichée (Entrée pour arrêter)&#xa0;: </translation>
    </message>
    <message>
        <source>That does not open the key.</source>
        <translation>Cela n’ouvre pas la clé.</translation>
    </message>
    <message>
        <source>Keep it in the keyring for the next time? [y/N] </source>
        <translation>La garder dans le trousseau de clés pour la prochaine fois&#xa0;? [o/N] </translation>
    </message>
    <message>
        <source>Destroyed, because it was idle.</source>
        <translation>Supprimée, car elle était inactive.</translation>
    </message>
    <message>
        <source>Destroyed, because its lease had ended.</source>
        <translation>Supprimée, car sa durée de location était écoulée.</translation>
    </message>
    <message>
        <source>Warned: it is idle.</source>
        <translation>Avertissement&#xa0;: elle est inactive.</translation>
    </message>
    <message>
        <source>Warned: its lease ends soon.</source>
        <translation>Avertissement&#xa0;: sa durée de location se termine bientôt.</translation>
    </message>
    <message>
        <source>Nothing would have been decided.</source>
        <translation>Rien n’aurait été décidé.</translation>
    </message>
    <message>
        <source>Idle at the end: %1</source>
        <translation>Inactivité à la fin&#xa0;: %1</translation>
    </message>
    <message>
        <source>The warning comes %1 before: it is at most as long as the idle limit, and 20 minutes.</source>
        <translation>L’avertissement vient %1 avant&#xa0;: il dure au plus autant que la limite d’inactivité, et 20 minutes.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Kernel, line %1: %2</source>
        <translation>Noyau, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>nvidia-smi, line %1: %2</source>
        <translation>nvidia-smi, ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Container: %1</source>
        <translation>Conteneur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Use another version of vLLM&apos;s image.</source>
        <translation>Utiliser une autre version de l’image de vLLM.</translation>
    </message>
    <message>
        <source>Add %1.</source>
        <translation>Ajouter %1.</translation>
    </message>
    <message>
        <source>Remove %1.</source>
        <translation>Retirer %1.</translation>
    </message>
    <message>
        <source>Set %1 to %2.</source>
        <translation>Régler %1 sur %2.</translation>
    </message>
    <message>
        <source>Set %1 to %2; it is %3.</source>
        <translation>Régler %1 sur %2&#xa0;; actuellement %3.</translation>
    </message>
    <message>
        <source>This is safe to do without asking.</source>
        <translation>Cela peut se faire sans demander.</translation>
    </message>
    <message>
        <source>This is done only if you say so.</source>
        <translation>Cela ne se fait que si vous le dites.</translation>
    </message>
    <message>
        <source>Class: %1, sure to %2 %</source>
        <translation>Classe&#xa0;: %1, sûre à %2 %</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Lu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Spread over</source>
        <translation>Répartition sur</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPU</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be spread over</source>
        <translation>Répartition possible sur</translation>
    </message>
    <message>
        <source>Weights on each GPU</source>
        <translation>Poids par GPU</translation>
    </message>
    <message>
        <source>KV cache for each token on each GPU</source>
        <translation>Cache KV par token et par GPU</translation>
    </message>
    <message>
        <source>Tokens in the KV cache</source>
        <translation>Tokens dans le cache KV</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Contexte le plus long</translation>
    </message>
    <message>
        <source>Conversations of that length at once</source>
        <translation>Conversations de cette longueur à la fois</translation>
    </message>
    <message>
        <source>What would help:</source>
        <translation>Ce qui aiderait&#xa0;:</translation>
    </message>
    <message>
        <source>GPU %1: %2 %, %3 W</source>
        <translation>GPU %1&#xa0;: %2 %, %3 W</translation>
    </message>
    <message>
        <source>%1  %2; %3 tokens/s; %4 running, %5 waiting; KV cache %6 %; %7</source>
        <translation>%1  %2&#xa0;; %3 jetons/s&#xa0;; %4 en cours, %5 en attente&#xa0;; cache KV %6 %&#xa0;; %7</translation>
    </message>
    <message>
        <source>Prometheus finds the sessions at %1 until Ctrl+C.</source>
        <translation>Prometheus trouve les sessions à l’adresse %1 jusqu’à Ctrl+C.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1&#xa0;: %2 %</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>No VM has ended yet that this computer knows of.</source>
        <translation>Aucune VM connue de cet ordinateur n&apos;a encore pris fin.</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>FIN</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>HEURES</translation>
    </message>
    <message>
        <source>PER 1M TOKENS</source>
        <translation>PAR 1M TOKENS</translation>
    </message>
    <message>
        <source>IDLE</source>
        <translation>INACTIVITÉ</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>Il ne reste rien.</translation>
    </message>
    <message>
        <source>KIND</source>
        <extracomment>Headings of a table.</extracomment>
        <translation>TYPE</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>COÛT</translation>
    </message>
    <message>
        <source>WHOSE</source>
        <translation>DE QUI</translation>
    </message>
    <message>
        <source>this installation&apos;s</source>
        <translation>cette installation</translation>
    </message>
    <message>
        <source>another installation&apos;s</source>
        <translation>une autre installation</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 est effacé.</translation>
    </message>
    <message>
        <source>Nothing with the id %1 is left over.</source>
        <translation>Il ne reste rien qui porte l&apos;id %1.</translation>
    </message>
    <message>
        <source>The VM itself has not confirmed this yet; until then it may end itself as before. Look with &quot;coder watchdog status %1&quot;.</source>
        <translation>La VM elle-même ne l’a pas encore confirmé&#xa0;; d’ici là, elle peut se supprimer comme prévu avant. Voyez avec «&#xa0;coder watchdog status %1&#xa0;».</translation>
    </message>
    <message>
        <source>The VM has no guard.</source>
        <translation>La VM n’a pas de gardien.</translation>
    </message>
    <message>
        <source>It can tell whether the model server is at work</source>
        <translation>Il voit si le serveur de modèle travaille</translation>
    </message>
    <message>
        <source>It knows its limits</source>
        <translation>Il connaît ses limites</translation>
    </message>
    <message>
        <source>It has a token</source>
        <translation>Il a un jeton</translation>
    </message>
    <message>
        <source>The provider accepts the token for this VM</source>
        <translation>Le fournisseur accepte le jeton pour cette VM</translation>
    </message>
    <message>
        <source>The guard could not delete the VM yet: %1. It goes on trying.</source>
        <translation>Le gardien n’a pas encore pu supprimer la VM&#xa0;: %1. Il continue d’essayer.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was tried, %2 whether it worked: &quot;yes&quot;, or &quot;no&quot; with a reason.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The guard of %1 would destroy the VM now. Nothing was destroyed.</source>
        <translation>Le gardien de %1 supprimerait la VM maintenant. Rien n’a été supprimé.</translation>
    </message>
    <message>
        <source>The guard of %1 would not destroy the VM.</source>
        <translation>Le gardien de %1 ne supprimerait pas la VM.</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>PROTÉGÉE</translation>
    </message>
    <message>
        <source>Idleness</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>The webhook&apos;s address (it is not shown): </source>
        <translation>L&apos;adresse du webhook (elle n&apos;est pas affichée)&#xa0;: </translation>
    </message>
    <message>
        <source>Kept in the keyring. Try it with &quot;coder webhook test&quot;.</source>
        <translation>Conservée dans le trousseau de clés. Essayez avec «&#xa0;coder webhook test&#xa0;».</translation>
    </message>
    <message>
        <source>The webhook is forgotten. Nothing is told to it any more.</source>
        <translation>Le webhook est oublié. Plus rien ne lui est envoyé.</translation>
    </message>
    <message>
        <source>The webhook took the test message.</source>
        <translation>Le webhook a accepté le message de test.</translation>
    </message>
    <message>
        <source>The webhook did not take the test message: %1</source>
        <extracomment>%1 is the name of an error, such as &quot;timeout&quot;.</extracomment>
        <translation>Le webhook n&apos;a pas accepté le message de test&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 was put right and answers again.</source>
        <translation>%1 a été réparée et répond de nouveau.</translation>
    </message>
    <message>
        <source>%1 answers. Nothing had to be changed.</source>
        <translation>%1 répond. Rien n’a dû être modifié.</translation>
    </message>
    <message>
        <source>The healing goes on in the background. Look with &quot;coder status %1&quot;.</source>
        <translation>La réparation se poursuit en arrière-plan. Regardez avec «&#xa0;coder status %1&#xa0;».</translation>
    </message>
    <message>
        <source>Do that now? [y/n] </source>
        <extracomment>The letters in brackets are the answers to the question; the first one is yes.</extracomment>
        <translation>Le faire maintenant&#xa0;? [o/n] </translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letter of the question&apos;s answers that means yes.</extracomment>
        <translation>o</translation>
    </message>
    <message>
        <source>Billed so far: %1.</source>
        <translation>Facturé jusqu’ici&#xa0;: %1.</translation>
    </message>
    <message>
        <source>What was billed so far is not known.</source>
        <translation>Ce qui a été facturé jusqu’ici n’est pas connu.</translation>
    </message>
    <message>
        <source>The VM&apos;s guard was not told of this check, so the VM counts as idle meanwhile.</source>
        <translation>Le gardien de la VM n&apos;a pas été informé de cette vérification&#xa0;; la VM compte entre-temps comme inactive.</translation>
    </message>
    <message>
        <source>That adds nothing to what it may cost: no other hour is begun.</source>
        <translation>Cela n&apos;ajoute rien au coût possible&#xa0;: aucune autre heure n&apos;est entamée.</translation>
    </message>
    <message numerus="yes">
        <source>That may add %1, for %n started hour(s).</source>
        <translation>
            <numerusform>Cela peut ajouter %1, pour %n heure entamée.</numerusform>
            <numerusform>Cela peut ajouter %1, pour %n heures entamées.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That may add %n started hour(s); the price of one is unknown.</source>
        <translation>
            <numerusform>Cela peut ajouter %n heure entamée&#xa0;; son prix est inconnu.</numerusform>
            <numerusform>Cela peut ajouter %n heures entamées&#xa0;; leur prix est inconnu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the chats of %1 …</source>
        <translation>Enregistrement des discussions de %1…</translation>
    </message>
    <message>
        <source>The chats are in %1.</source>
        <translation>Les discussions sont dans %1.</translation>
    </message>
    <message>
        <source>The chats were not saved. Destroy %1 all the same? [y/N] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>Les discussions n&apos;ont pas été enregistrées. Supprimer %1 quand même&#xa0;? [o/N] </translation>
    </message>
    <message>
        <source>%1 has no Open WebUI, so there are no chats to save.</source>
        <translation>%1 n&apos;a pas d&apos;Open WebUI&#xa0;; il n&apos;y a donc pas de discussions à enregistrer.</translation>
    </message>
    <message>
        <source>The chats of its Open WebUI are lost, too. Save them to %1 first? [Y/n] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>Les discussions dans Open WebUI seront perdues aussi. Les enregistrer d&apos;abord dans %1&#xa0;? [O/n] </translation>
    </message>
    <message>
        <source>Put this into %1, beside what is there already:</source>
        <translation>Ajoutez ceci à %1, à côté de ce qui s’y trouve déjà&#xa0;:</translation>
    </message>
    <message>
        <source>The key is not in it. Start the program with %1 set to what is in %2.</source>
        <translation>La clé n’y figure pas. Démarrez le programme avec %1 contenant ce qui se trouve dans %2.</translation>
    </message>
    <message>
        <source>The key is not in it. Put a line into %3: %1= and what is in %2.</source>
        <translation>La clé n’y figure pas. Ajoutez une ligne à %3&#xa0;: %1= suivi de ce qui se trouve dans %2.</translation>
    </message>
    <message>
        <source>Idle limit of %1: %2</source>
        <extracomment>%1 is a session, %2 a sentence: &quot;30 min, then the VM is destroyed at once.&quot;</extracomment>
        <translation>Limite d&apos;inactivité de %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>non mesuré</translation>
    </message>
    <message>
        <source>%1 ms (95 %: %2 ms)</source>
        <translation>%1&#xa0;ms (95&#xa0;%&#xa0;: %2&#xa0;ms)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>Warming up …</source>
        <translation>Mise en température…</translation>
    </message>
    <message>
        <source>%1 of %2 requests ended, %3 failed, %4 under way</source>
        <translation>%1 requêtes sur %2 terminées, %3 échouées, %4 en cours</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>À la fois</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondues</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échouées</translation>
    </message>
    <message>
        <source>Output tokens per second</source>
        <translation>Tokens produits par seconde</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Premier token</translation>
    </message>
    <message>
        <source>Between tokens</source>
        <translation>Entre les tokens</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Réponse entière</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are in no average. The first one: %1</source>
        <translation>
            <numerusform>%n requête a échoué et n&apos;entre dans aucune moyenne. La première&#xa0;: %1</numerusform>
            <numerusform>%n requêtes ont échoué et n&apos;entrent dans aucune moyenne. La première&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The benchmark was cancelled: the figures are of the requests that were answered by then.</source>
        <translation>La mesure a été annulée&#xa0;: les chiffres sont ceux des requêtes auxquelles il avait été répondu jusque-là.</translation>
    </message>
    <message>
        <source>The VM&apos;s guard does not know that the VM is measured: only the requests themselves keep it from being idle.</source>
        <translation>Le gardien de la VM ne sait pas que la VM est mesurée&#xa0;: seules les requêtes elles-mêmes l’empêchent de passer pour inactive.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) kept.</source>
        <translation>
            <numerusform>%n mesure conservée.</numerusform>
            <numerusform>%n mesures conservées.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1&#xa0;: %2 sur %3</translation>
    </message>
    <message>
        <source>No session is ready: there is nothing to measure.</source>
        <translation>Aucune session n&apos;est prête&#xa0;: il n&apos;y a rien à mesurer.</translation>
    </message>
    <message>
        <source>Models on each plan they fit on:</source>
        <translation>Modèles sur chaque offre où ils tiennent&#xa0;:</translation>
    </message>
    <message>
        <source>Models, each on the cheapest plan it fits on:</source>
        <translation>Modèles, chacun sur l’offre la moins chère où il tient&#xa0;:</translation>
    </message>
    <message>
        <source>TOKENS/S</source>
        <translation>TOKENS/S</translation>
    </message>
    <message>
        <source>US$/M TOKENS</source>
        <extracomment>Money for a million tokens.</extracomment>
        <translation>US$/M TOKENS</translation>
    </message>
    <message>
        <source>fits on none of these</source>
        <translation>ne tient sur aucune</translation>
    </message>
    <message>
        <source>Another model of Hugging Face</source>
        <translation>Un autre modèle de Hugging Face</translation>
    </message>
    <message>
        <source>At the month&apos;s cap no session is begun. End what runs, too, with the hour that is paid</source>
        <translation>Au plafond du mois, aucune session n’est commencée. Terminer aussi ce qui tourne, avec l’heure payée</translation>
    </message>
    <message>
        <source>low</source>
        <translation>faible</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bonne</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1, périmé</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Fiabilité</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>For one user</source>
        <translation>Pour un utilisateur</translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation>Par million de tokens produits</translation>
    </message>
    <message>
        <source>This kept run cannot be read and is left out: %1</source>
        <translation>Cette mesure conservée est illisible et n&apos;est pas prise en compte&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 output tokens a second for one user, %2 for a million of them.</source>
        <translation>%1 tokens produits par seconde pour un utilisateur, %2 pour un million.</translation>
    </message>
    <message>
        <source>Its price is not known: whether it is within a budget cannot be said.</source>
        <translation>Son prix est inconnu&#xa0;: impossible de dire s&apos;il tient dans un budget.</translation>
    </message>
    <message>
        <source>%1 an hour.</source>
        <translation>%1 par heure.</translation>
    </message>
    <message numerus="yes">
        <source>Confidence: %1, of %n run(s).</source>
        <translation>
            <numerusform>Fiabilité&#xa0;: %1, d&apos;après %n mesure.</numerusform>
            <numerusform>Fiabilité&#xa0;: %1, d&apos;après %n mesures.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too little to rely on: measure it again with &quot;coder benchmark-collect&quot;.</source>
        <translation>C&apos;est trop peu pour s&apos;y fier&#xa0;: mesurez de nouveau avec «&#xa0;coder benchmark-collect&#xa0;».</translation>
    </message>
    <message>
        <source>It was measured with other tasks only.</source>
        <translation>La mesure n&apos;a porté que sur d&apos;autres tâches.</translation>
    </message>
    <message numerus="yes">
        <source>It was measured more than %n day(s) ago.</source>
        <translation>
            <numerusform>La mesure date de plus de %n jour.</numerusform>
            <numerusform>La mesure date de plus de %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 on %3</source>
        <translation>%1. %2 sur %3</translation>
    </message>
    <message>
        <source>No run is kept that this asks for; &quot;coder benchmark-collect&quot; makes one.</source>
        <translation>Aucune mesure demandée n&apos;est conservée&#xa0;; «&#xa0;coder benchmark-collect&#xa0;» en fait une.</translation>
    </message>
    <message>
        <source>Plans that were never measured: %1</source>
        <translation>Offres jamais mesurées&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n measured configuration(s) cost more than the budget.</source>
        <translation>
            <numerusform>%n configuration mesurée coûte plus que le budget.</numerusform>
            <numerusform>%n configurations mesurées coûtent plus que le budget.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1 of %2</source>
        <translation>Omis, car illisible&#xa0;: %1 de %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>one stream, wait for the first token included</source>
        <translation>un seul flux, attente du premier token comprise</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>rough: few answers</source>
        <translation>approximatif&#xa0;: peu de réponses</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Between tokens (95 %)</source>
        <translation>Entre les tokens (95&#xa0;%)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Right: output tokens per second for one user, up to %1. Up: of all users, up to %2.</source>
        <translation>Vers la droite&#xa0;: tokens produits par seconde pour un utilisateur, jusqu&apos;à %1. Vers le haut&#xa0;: de tous les utilisateurs, jusqu&apos;à %2.</translation>
    </message>
    <message>
        <source>What differs, in the order of the runs:</source>
        <translation>Ce qui diffère, dans l&apos;ordre des mesures&#xa0;:</translation>
    </message>
    <message>
        <source>Benchmark comparison</source>
        <translation>Comparaison de benchmarks</translation>
    </message>
    <message>
        <source>The disk with %1 is full, so nobody can note there whether %2 is destroyed; its VM may still be rented. Make room: the rest is then done.</source>
        <translation>Le disque de %1 est plein&#xa0;: personne ne peut y noter si %2 est détruite, et sa VM est peut-être encore louée. Libérez de la place&#xa0;: le reste se fera ensuite.</translation>
    </message>
    <message>
        <source>The process that holds %1 has told nothing of its end for half a minute; the VM may still be rented. If that process hangs, end it with &quot;kill -KILL %2&quot;: the rest is then done here.</source>
        <translation>Le processus qui tient %1 n’a rien dit de sa fin depuis une demi-minute&#xa0;; la VM est peut-être encore louée. Si ce processus est bloqué, terminez-le avec «&#xa0;kill -KILL %2&#xa0;»&#xa0;: le reste se fera alors ici.</translation>
    </message>
    <message>
        <source>The cost stays the same: %1 per hour.</source>
        <translation>Le coût reste le même&#xa0;: %1 par heure.</translation>
    </message>
    <message>
        <source>The cost stays the same; the price is not known.</source>
        <translation>Le coût reste le même&#xa0;; le prix n’est pas connu.</translation>
    </message>
    <message>
        <source>%1 serves %2 as %3.</source>
        <extracomment>%1 is a session, %2 a model at the hub, %3 the name that clients use for it.</extracomment>
        <translation>%1 sert %2 sous le nom %3.</translation>
    </message>
    <message>
        <source>%1 serves %2 as %3, with a context of %4 tokens.</source>
        <extracomment>%1 is a session, %2 a model at the hub, %3 the name that clients use for it, %4 a number.</extracomment>
        <translation>%1 sert %2 sous le nom %3, avec un contexte de %4 jetons.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The switch was taken back.</source>
        <translation>Le changement a été annulé.</translation>
    </message>
    <message>
        <source>Address and key are the same. Start aider anew: its files name the new model.</source>
        <translation>L’adresse et la clé sont les mêmes. Relancez aider&#xa0;: ses fichiers nomment le nouveau modèle.</translation>
    </message>
    <message>
        <source>Give the switch up and serve the former model? [y/n] </source>
        <extracomment>The letters in brackets are the answers to the question; the first one is yes.</extracomment>
        <translation>Abandonner le changement et servir l’ancien modèle&#xa0;? [o/n] </translation>
    </message>
    <message>
        <source>It would be served as %1, with a context of %2 tokens.</source>
        <translation>Il serait servi sous le nom %1, avec un contexte de %2 jetons.</translation>
    </message>
    <message>
        <source>Up to %1 would be fetched.</source>
        <translation>Jusqu’à %1 seraient téléchargés.</translation>
    </message>
    <message>
        <source>Left out, as it was meant for the former model: %1</source>
        <translation>Omis, car prévu pour l’ancien modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>A VM of this program is running that no session knew: %1. End it with &quot;coder down %2&quot;; &quot;coder cleanup&quot; asks whether to keep it.</source>
        <translation>Une VM de ce programme tourne sans qu’aucune session la connaisse&#xa0;: %1. Terminez-la avec «&#xa0;coder down %2&#xa0;»&#xa0;; «&#xa0;coder cleanup&#xa0;» demande s’il faut la garder.</translation>
    </message>
    <message>
        <source>Good requests per second</source>
        <translation>Bonnes requêtes par seconde</translation>
    </message>
</context>
<context>
    <name>ComparisonHtml</name>
    <message>
        <source>What else was different</source>
        <translation>Ce qui différait par ailleurs</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Temps jusqu’au premier token</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>Temps entre les tokens</translation>
    </message>
    <message>
        <source>Comparison of benchmarks</source>
        <translation>Comparaison de mesures</translation>
    </message>
    <message>
        <source>Bold: the best. In brackets: how far from the baseline.</source>
        <translation>En gras&#xa0;: la meilleure valeur. Entre parenthèses&#xa0;: l’écart avec la référence.</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>ComparisonReading</name>
    <message>
        <source>%1 %</source>
        <extracomment>A share in per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A figure, and how far it is from the baseline&apos;s.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>Requests that are sent in a second.</extracomment>
        <translation>%1 par seconde</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n à la fois</numerusform>
            <numerusform>%n à la fois</numerusform>
        </translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>toutes à la fois</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1, annulée</translation>
    </message>
    <message>
        <source>%1, rough</source>
        <extracomment>Too few requests for figures that mean much.</extracomment>
        <translation>%1, approximatif</translation>
    </message>
    <message>
        <source>Tokens/s in all</source>
        <translation>Tokens/s en tout</translation>
    </message>
    <message>
        <source>Tokens/s for one user</source>
        <translation>Tokens/s pour un utilisateur</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Requêtes/s</translation>
    </message>
    <message>
        <source>Good requests/s</source>
        <translation>Bonnes requêtes/s</translation>
    </message>
    <message>
        <source>First token, p50</source>
        <translation>Premier token, p50</translation>
    </message>
    <message>
        <source>First token, p95</source>
        <translation>Premier token, p95</translation>
    </message>
    <message>
        <source>First token, p99</source>
        <translation>Premier token, p99</translation>
    </message>
    <message>
        <source>Time per token, mean</source>
        <translation>Temps par token, moyenne</translation>
    </message>
    <message>
        <source>Between tokens, p50</source>
        <translation>Entre tokens, p50</translation>
    </message>
    <message>
        <source>Between tokens, p95</source>
        <translation>Entre tokens, p95</translation>
    </message>
    <message>
        <source>Between tokens, p99</source>
        <translation>Entre tokens, p99</translation>
    </message>
    <message>
        <source>Whole answer, p50</source>
        <translation>Réponse entière, p50</translation>
    </message>
    <message>
        <source>Whole answer, p95</source>
        <translation>Réponse entière, p95</translation>
    </message>
    <message>
        <source>Tokens for US$1</source>
        <translation>Tokens pour 1 US$</translation>
    </message>
    <message>
        <source>A million tokens</source>
        <translation>Un million de tokens</translation>
    </message>
    <message>
        <source>Requests that succeeded</source>
        <translation>Requêtes réussies</translation>
    </message>
    <message>
        <source>−%1 %</source>
        <translation>−%1 %</translation>
    </message>
    <message>
        <source>+%1 %</source>
        <translation>+%1 %</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>Nombre de GPU</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>vLLM version</source>
        <translation>Version de vLLM</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge de travail</translation>
    </message>
    <message>
        <source>Version of the prompts</source>
        <translation>Version des prompts</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Spread of repeats</source>
        <translation>Dispersion des répétitions</translation>
    </message>
    <message>
        <source>On the frontier</source>
        <translation>Sur la frontière</translation>
    </message>
    <message>
        <source>On the frontier for money</source>
        <translation>Sur la frontière du prix</translation>
    </message>
    <message>
        <source>No run tells both figures.</source>
        <translation>Aucune mesure ne donne les deux valeurs.</translation>
    </message>
    <message>
        <source>%1 (%2 for one user, %3)</source>
        <translation>%1 (%2 pour un utilisateur, %3)</translation>
    </message>
    <message>
        <source>No other run beats %1.</source>
        <translation>Aucune autre mesure ne dépasse %1.</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4</source>
        <extracomment>A run&apos;s letter, then three percentiles.</extracomment>
        <translation>%1&#xa0;: p50 %2, p95 %3, p99 %4</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (référence)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, %n en échec</numerusform>
            <numerusform>%1, %n en échec</numerusform>
        </translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>%1 in %2 has letters that do not belong there.</source>
        <extracomment>%1 is a setting, %2 where it stands: &quot;REGION in .env:3 has letters that do not belong there.&quot;</extracomment>
        <translation>%1 dans %2 contient des caractères qui n’y ont pas leur place.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 up.</source>
        <translation>%1 dans %2 n’est pas un nombre entier à partir de %3.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 to %4.</source>
        <translation>%1 dans %2 n’est pas un nombre entier de %3 à %4.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a number from %3 to %4.</source>
        <translation>%1 dans %2 n’est pas un nombre de %3 à %4.</translation>
    </message>
    <message>
        <source>%1 in %2 is neither true nor false.</source>
        <extracomment>The words &quot;true&quot; and &quot;false&quot; stand in the file and are not translated.</extracomment>
        <translation>%1 dans %2 n’est ni true ni false.</translation>
    </message>
    <message>
        <source>%1 in %2 is none of: %3.</source>
        <translation>%1 dans %2 n’est aucune de ces valeurs&#xa0;: %3.</translation>
    </message>
    <message>
        <source>%1 in %2 is not an amount in US dollars such as 7.50.</source>
        <extracomment>The file takes a point, not a comma: 7.50 stays as it is.</extracomment>
        <translation>%1 dans %2 n’est pas un montant en dollars US comme 7.50.</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>l’environnement</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%3 is a sentence that says what the setting is for.</extracomment>
        <translation>%1 manque.</translation>
    </message>
    <message>
        <source>Add a line %1=… to %2. %3</source>
        <translation>Ajoutez une ligne %1=… à %2. %3</translation>
    </message>
    <message>
        <source>Change or remove it. %1</source>
        <extracomment>%1 is a sentence that says what the setting is for.</extracomment>
        <translation>Modifiez-le ou retirez-le. %1</translation>
    </message>
    <message>
        <source>%1 in %2 is not used: move that line to .env.secrets.</source>
        <translation>%1 dans %2 n’est pas utilisé&#xa0;: déplacez cette ligne dans .env.secrets.</translation>
    </message>
    <message>
        <source>WATCHDOG_ENABLED=false turns off the idle limit only; the lease still ends the VM.</source>
        <translation>WATCHDOG_ENABLED=false ne désactive que la limite d’inactivité&#xa0;; la durée de location met toujours fin à la VM.</translation>
    </message>
    <message>
        <source>WATCHDOG_TIMEOUT_MINUTES is not shorter than the lease, so that only the lease ends the VM.</source>
        <translation>WATCHDOG_TIMEOUT_MINUTES n’est pas plus court que la durée de location, si bien que seule celle-ci met fin à la VM.</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a sentence: &quot;.env:3: This is not NAME=value.&quot;</extracomment>
        <translation>%1:%2&#xa0;: %3</translation>
    </message>
    <message>
        <source>This is not NAME=value; add the &quot;=&quot; or put a # in front.</source>
        <translation>Ce n’est pas NOM=valeur&#xa0;; ajoutez le «&#xa0;=&#xa0;» ou mettez un # devant.</translation>
    </message>
    <message>
        <source>The name before &quot;=&quot; may have letters, digits and _ only, and no digit in front.</source>
        <translation>Le nom avant «&#xa0;=&#xa0;» ne peut contenir que des lettres, des chiffres et _, et pas de chiffre en tête.</translation>
    </message>
    <message>
        <source>The quote before the value of %1 is not closed; add %2 at the end of the value.</source>
        <translation>Le guillemet devant la valeur de %1 n’est pas fermé&#xa0;; ajoutez %2 à la fin de la valeur.</translation>
    </message>
    <message>
        <source>There is text after the closing quote of %1; put quotes around the whole value.</source>
        <translation>Il y a du texte après le guillemet fermant de %1&#xa0;; mettez toute la valeur entre guillemets.</translation>
    </message>
    <message>
        <source>%1:%2: %3 is given again in line %4, which counts.</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a setting, %4 another line.</extracomment>
        <translation>%1:%2&#xa0;: %3 est redéfini à la ligne %4, qui l’emporte.</translation>
    </message>
    <message>
        <source>%1:%2: %3 is taken as it is written: nothing is expanded or run.</source>
        <translation>%1:%2&#xa0;: %3 est pris tel quel&#xa0;: rien n’est développé ni exécuté.</translation>
    </message>
    <message>
        <source>%1: This is not a text in UTF-8; save it as plain text.</source>
        <translation>%1&#xa0;: ce n’est pas un texte en UTF-8&#xa0;; enregistrez-le en texte brut.</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>It was cancelled.</source>
        <translation>L’opération a été annulée.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>Relancez-la quand vous le souhaitez.</translation>
    </message>
    <message>
        <source>It took too long and was given up.</source>
        <translation>L’opération a duré trop longtemps et a été abandonnée.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Ce qui a été donné ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Correct it as the details say and try again.</source>
        <translation>Corrigez-le comme l’indiquent les détails et réessayez.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>L’élément n’existe pas.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Vérifiez le nom et réessayez.</translation>
    </message>
    <message>
        <source>This program made a mistake.</source>
        <translation>Ce programme a commis une erreur.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Réessayez&#xa0;; si elle persiste, signalez-la avec les détails.</translation>
    </message>
    <message>
        <source>A file could not be read.</source>
        <translation>Un fichier n’a pas pu être lu.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Un fichier n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and the free space, then try again.</source>
        <translation>Vérifiez les droits du dossier et l’espace libre, puis réessayez.</translation>
    </message>
    <message>
        <source>The session was saved by a newer version of this program.</source>
        <translation>La session a été enregistrée par une version plus récente de ce programme.</translation>
    </message>
    <message>
        <source>Update this program to change it; reading is possible.</source>
        <translation>Mettez ce programme à jour pour la modifier&#xa0;; la lecture est possible.</translation>
    </message>
    <message>
        <source>Another process is working on this session.</source>
        <translation>Un autre processus travaille sur cette session.</translation>
    </message>
    <message>
        <source>Wait until it is done, or watch it with &quot;coder status&quot;.</source>
        <translation>Attendez qu’il ait fini, ou suivez-le avec «&#xa0;coder status&#xa0;».</translation>
    </message>
    <message>
        <source>A program that is needed is not installed.</source>
        <translation>Un programme nécessaire n’est pas installé.</translation>
    </message>
    <message>
        <source>Install what the details name and try again.</source>
        <translation>Installez ce que nomment les détails et réessayez.</translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation>Le fournisseur est injoignable.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection and try again.</source>
        <translation>Vérifiez la connexion de cet ordinateur et réessayez.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>La réponse n’a pas pu être comprise.</translation>
    </message>
    <message>
        <source>Check that no proxy or login page stands in between, and try again.</source>
        <translation>Vérifiez qu’aucun proxy ni page de connexion ne s’interpose, et réessayez.</translation>
    </message>
    <message>
        <source>Linode refused the token: it is wrong, expired or revoked.</source>
        <translation>Linode a refusé le jeton&#xa0;: il est faux, expiré ou révoqué.</translation>
    </message>
    <message>
        <source>Make a new token in Cloud Manager and set LINODE_TOKEN.</source>
        <translation>Créez un nouveau jeton dans Cloud Manager et définissez LINODE_TOKEN.</translation>
    </message>
    <message>
        <source>Linode refused: the token may not do this.</source>
        <translation>Linode a refusé&#xa0;: le jeton n’en a pas le droit.</translation>
    </message>
    <message>
        <source>Make a token with the rights the details name; &quot;coder validate&quot; lists them.</source>
        <translation>Créez un jeton avec les droits que nomment les détails&#xa0;; «&#xa0;coder validate&#xa0;» les énumère.</translation>
    </message>
    <message>
        <source>The region has none left of this plan.</source>
        <translation>Cette offre est épuisée dans la région.</translation>
    </message>
    <message>
        <source>Try another region or plan; &quot;coder list-types&quot; shows what there is.</source>
        <translation>Essayez une autre région ou une autre offre&#xa0;; «&#xa0;coder list-types&#xa0;» montre ce qu’il y a.</translation>
    </message>
    <message>
        <source>Linode refused: the account&apos;s limit is reached.</source>
        <translation>Linode a refusé&#xa0;: la limite du compte est atteinte.</translation>
    </message>
    <message>
        <source>Destroy what you no longer need, or ask Linode&apos;s support for a higher limit.</source>
        <translation>Supprimez ce dont vous n’avez plus besoin, ou demandez une limite plus haute à l’assistance de Linode.</translation>
    </message>
    <message>
        <source>Linode refused: the label is taken.</source>
        <translation>Linode a refusé&#xa0;: l’étiquette est déjà prise.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot;; the VM may be one of yours.</source>
        <translation>Consultez «&#xa0;coder list&#xa0;»&#xa0;; la VM est peut-être l’une des vôtres.</translation>
    </message>
    <message>
        <source>Linode is still busy with an earlier request for this VM.</source>
        <translation>Linode traite encore une demande précédente pour cette VM.</translation>
    </message>
    <message>
        <source>It is tried again by itself; otherwise try again in a minute.</source>
        <translation>Un nouvel essai se fait de lui-même&#xa0;; sinon, réessayez dans une minute.</translation>
    </message>
    <message>
        <source>Linode refused: too many requests in a short time.</source>
        <translation>Linode a refusé&#xa0;: trop de demandes en peu de temps.</translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation>Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <source>Linode&apos;s API is under maintenance.</source>
        <translation>L’API de Linode est en maintenance.</translation>
    </message>
    <message>
        <source>Look at status.linode.com and try again later.</source>
        <translation>Consultez status.linode.com et réessayez plus tard.</translation>
    </message>
    <message>
        <source>Linode refused the request.</source>
        <translation>Linode a refusé la demande.</translation>
    </message>
    <message>
        <source>Change what the details name and try again.</source>
        <translation>Modifiez ce que nomment les détails et réessayez.</translation>
    </message>
    <message>
        <source>Linode&apos;s API failed.</source>
        <translation>L’API de Linode a échoué.</translation>
    </message>
    <message>
        <source>Try again in a minute; status.linode.com tells about disturbances.</source>
        <translation>Réessayez dans une minute&#xa0;; status.linode.com signale les perturbations.</translation>
    </message>
    <message>
        <source>Linode refused: the account is not active.</source>
        <translation>Linode a refusé&#xa0;: le compte n’est pas actif.</translation>
    </message>
    <message>
        <source>Finish its setup or billing in Cloud Manager, then try again.</source>
        <translation>Terminez sa configuration ou sa facturation dans Cloud Manager, puis réessayez.</translation>
    </message>
    <message>
        <source>The token belongs to another account than the one that made the VM.</source>
        <translation>Le jeton appartient à un autre compte que celui qui a créé la VM.</translation>
    </message>
    <message>
        <source>Set a token of the account that made it; only that one can prove what became of it.</source>
        <translation>Définissez un jeton du compte qui l’a créée&#xa0;; lui seul peut prouver ce qu’elle est devenue.</translation>
    </message>
    <message>
        <source>Linode&apos;s answer got lost, so it is not known what came of the request.</source>
        <translation>La réponse de Linode s’est perdue&#xa0;; on ignore donc ce qu’est devenue la demande.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; in a minute; the VM is looked for by its label.</source>
        <translation>Consultez «&#xa0;coder list&#xa0;» dans une minute&#xa0;; la VM est recherchée par son étiquette.</translation>
    </message>
    <message>
        <source>The VM does not answer to SSH.</source>
        <translation>La VM ne répond pas en SSH.</translation>
    </message>
    <message>
        <source>It may still be starting; try again, or check that the firewall admits your address.</source>
        <translation>Elle démarre peut-être encore&#xa0;; réessayez, ou vérifiez que le pare-feu laisse passer votre adresse.</translation>
    </message>
    <message>
        <source>The VM did not answer to SSH in time.</source>
        <translation>La VM n’a pas répondu en SSH à temps.</translation>
    </message>
    <message>
        <source>The VM refused our SSH key.</source>
        <translation>La VM a refusé notre clé SSH.</translation>
    </message>
    <message>
        <source>If the key of this computer was replaced, destroy the session and start a new one.</source>
        <translation>Si la clé de cet ordinateur a été remplacée, supprimez la session et démarrez-en une nouvelle.</translation>
    </message>
    <message>
        <source>The VM showed another host key than the one it was made with, so nothing was sent to it.</source>
        <translation>La VM a présenté une autre clé d’hôte que celle avec laquelle elle a été créée&#xa0;; rien ne lui a donc été envoyé.</translation>
    </message>
    <message>
        <source>If nobody rebuilt the VM, somebody may stand in between: destroy the session.</source>
        <translation>Si personne n’a réinstallé la VM, quelqu’un s’interpose peut-être&#xa0;: supprimez la session.</translation>
    </message>
    <message>
        <source>The connection to the VM broke.</source>
        <translation>La connexion à la VM s’est rompue.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Réessayez.</translation>
    </message>
    <message>
        <source>A command on the VM failed.</source>
        <translation>Une commande a échoué sur la VM.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs&quot;, or at the VM with &quot;coder ssh&quot;.</source>
        <translation>Consultez «&#xa0;coder logs&#xa0;», ou la VM elle-même avec «&#xa0;coder ssh&#xa0;».</translation>
    </message>
    <message>
        <source>The local port of this session is used by another program.</source>
        <translation>Le port local de cette session est utilisé par un autre programme.</translation>
    </message>
    <message>
        <source>End that program, or set another VLLM_PORT.</source>
        <translation>Arrêtez ce programme, ou définissez un autre VLLM_PORT.</translation>
    </message>
    <message>
        <source>Setting up the VM failed.</source>
        <translation>La mise en place de la VM a échoué.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source cloud-init&quot;; try &quot;coder up&quot; again, or destroy it.</source>
        <translation>Consultez «&#xa0;coder logs --source cloud-init&#xa0;»&#xa0;; relancez «&#xa0;coder up&#xa0;», ou supprimez-la.</translation>
    </message>
    <message>
        <source>The model does not answer yet.</source>
        <translation>Le modèle ne répond pas encore.</translation>
    </message>
    <message>
        <source>Wait for it, or look at &quot;coder logs --source vllm&quot;.</source>
        <translation>Attendez-le, ou consultez «&#xa0;coder logs --source vllm&#xa0;».</translation>
    </message>
    <message>
        <source>The model server failed.</source>
        <translation>Le serveur de modèle a échoué.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source vllm&quot;.</source>
        <translation>Consultez «&#xa0;coder logs --source vllm&#xa0;».</translation>
    </message>
    <message>
        <source>The model server refused the API key.</source>
        <translation>Le serveur de modèle a refusé la clé d’API.</translation>
    </message>
    <message>
        <source>Start the session again with &quot;coder up&quot;; it gives the VM the key of this computer.</source>
        <translation>Relancez la session avec «&#xa0;coder up&#xa0;»&#xa0;; la VM reçoit ainsi la clé de cet ordinateur.</translation>
    </message>
    <message>
        <source>Hugging Face does not know this model.</source>
        <translation>Hugging Face ne connaît pas ce modèle.</translation>
    </message>
    <message>
        <source>Check MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation>Vérifiez MODEL_ID&#xa0;: c’est propriétaire/nom, comme sur la page du modèle.</translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN.</source>
        <translation>Acceptez la licence sur la page du modèle et définissez HUGGING_FACE_HUB_TOKEN.</translation>
    </message>
    <message>
        <source>Hugging Face cannot be reached.</source>
        <translation>Hugging Face est injoignable.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer.</source>
        <translation>Le trousseau de clés est verrouillé ou ne répond pas.</translation>
    </message>
    <message>
        <source>Unlock it, or set the token in the environment or in .env.secrets.</source>
        <translation>Déverrouillez-le, ou définissez le jeton dans l’environnement ou dans .env.secrets.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep a secret in.</source>
        <translation>Cet ordinateur n’a pas de trousseau où garder un secret.</translation>
    </message>
    <message>
        <source>Set the token in the environment or in .env.secrets.</source>
        <translation>Définissez le jeton dans l’environnement ou dans .env.secrets.</translation>
    </message>
    <message>
        <source>A token is missing.</source>
        <translation>Un jeton manque.</translation>
    </message>
    <message>
        <source>Set LINODE_TOKEN in the environment or in .env.secrets; to try without one, use --demo.</source>
        <translation>Définissez LINODE_TOKEN dans l’environnement ou dans .env.secrets&#xa0;; pour essayer sans jeton, utilisez --demo.</translation>
    </message>
    <message>
        <source>A secret could not be read from 1Password.</source>
        <translation>Un secret n’a pas pu être lu dans 1Password.</translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot;, check the op:// reference, and try again.</source>
        <translation>Connectez-vous avec «&#xa0;op signin&#xa0;», vérifiez la référence op:// et réessayez.</translation>
    </message>
    <message>
        <source>Settings are missing.</source>
        <translation>Des paramètres manquent.</translation>
    </message>
    <message>
        <source>Add the lines the details name to .env.</source>
        <translation>Ajoutez à .env les lignes que nomment les détails.</translation>
    </message>
    <message>
        <source>Settings cannot be used as they are.</source>
        <translation>Des paramètres sont inutilisables en l’état.</translation>
    </message>
    <message>
        <source>Correct the lines the details name, then run &quot;coder validate&quot;.</source>
        <translation>Corrigez les lignes que nomment les détails, puis lancez «&#xa0;coder validate&#xa0;».</translation>
    </message>
    <message>
        <source>The firewall in FIREWALL_ID does not exist in this account.</source>
        <translation>Le pare-feu de FIREWALL_ID n’existe pas dans ce compte.</translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out and one is made for the session.</source>
        <translation>Corrigez FIREWALL_ID, ou retirez-le et un pare-feu sera créé pour la session.</translation>
    </message>
    <message>
        <source>Linode does not offer this plan to your account.</source>
        <translation>Linode ne propose pas cette offre à votre compte.</translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation>Choisissez un TYPE dans «&#xa0;coder list-types&#xa0;».</translation>
    </message>
    <message>
        <source>Linode has no such region, or no GPUs there.</source>
        <translation>Linode n’a pas cette région, ou n’y a pas de GPU.</translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation>Choisissez une REGION dans «&#xa0;coder list-types&#xa0;».</translation>
    </message>
    <message>
        <source>Linode does not tell the price of this plan.</source>
        <translation>Linode n’indique pas le prix de cette offre.</translation>
    </message>
    <message>
        <source>Without a price a cap cannot be kept: choose another plan, or take the cap out.</source>
        <translation>Sans prix, aucun plafond ne peut être tenu&#xa0;: choisissez une autre offre, ou retirez le plafond.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>Cette session n’existe pas.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; for the names.</source>
        <translation>Les noms sont dans «&#xa0;coder list&#xa0;».</translation>
    </message>
    <message>
        <source>There are several sessions.</source>
        <translation>Il y a plusieurs sessions.</translation>
    </message>
    <message>
        <source>Say which one, by its name.</source>
        <translation>Dites laquelle, par son nom.</translation>
    </message>
    <message>
        <source>The session exists with other settings.</source>
        <translation>La session existe avec d’autres paramètres.</translation>
    </message>
    <message>
        <source>Use another name, or destroy this session first.</source>
        <translation>Prenez un autre nom, ou supprimez d’abord cette session.</translation>
    </message>
    <message>
        <source>A session of this name exists already.</source>
        <translation>Une session de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation>Prenez un autre nom.</translation>
    </message>
    <message>
        <source>The session&apos;s lease has ended.</source>
        <translation>La durée de location de la session est écoulée.</translation>
    </message>
    <message>
        <source>Start a new session with &quot;coder up&quot;.</source>
        <translation>Démarrez une nouvelle session avec «&#xa0;coder up&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing was rented.</source>
        <translation>Rien n’a été loué.</translation>
    </message>
    <message>
        <source>The VM is kept and is billed by the started hour until it is destroyed.</source>
        <translation>La VM est conservée et facturée par heure entamée jusqu’à sa suppression.</translation>
    </message>
    <message>
        <source>A VM may have been made and may be billed; it is looked for until that is known.</source>
        <translation>Une VM a peut-être été créée et est peut-être facturée&#xa0;; elle est recherchée jusqu’à ce qu’on le sache.</translation>
    </message>
    <message>
        <source>The VM is not proved gone and may still be billed.</source>
        <translation>Il n’est pas prouvé que la VM est supprimée&#xa0;; elle est peut-être encore facturée.</translation>
    </message>
    <message>
        <source>The VM is destroyed and no longer billed.</source>
        <translation>La VM est supprimée et n’est plus facturée.</translation>
    </message>
    <message>
        <source>Linode refuses to delete the VM because it has a lock.</source>
        <translation>Linode refuse de supprimer la VM parce qu’elle a un verrou.</translation>
    </message>
    <message>
        <source>Remove the lock in Cloud Manager; the deletion is tried again until it works.</source>
        <translation>Retirez le verrou dans Cloud Manager&#xa0;; la suppression est retentée jusqu’à ce qu’elle réussisse.</translation>
    </message>
    <message>
        <source>The VM no longer exists: it was deleted by somebody else.</source>
        <translation>La VM n’existe plus&#xa0;: elle a été supprimée par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>The firewall you named does not admit this computer&apos;s address.</source>
        <translation>Le pare-feu que vous avez indiqué n’admet pas l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>Add the line in the details to the firewall&apos;s inbound rules in Cloud Manager.</source>
        <translation>Ajoutez la ligne des détails aux règles entrantes du pare-feu dans Cloud Manager.</translation>
    </message>
    <message>
        <source>The VM&apos;s disk is full.</source>
        <translation>Le disque de la VM est plein.</translation>
    </message>
    <message>
        <source>Destroy the session and take a plan with a larger disk, or a smaller model.</source>
        <translation>Supprimez la session et prenez une offre avec un plus grand disque, ou un modèle plus petit.</translation>
    </message>
    <message>
        <source>The model is gated, and no token that may read it is set.</source>
        <translation>Le modèle est à accès restreint, et aucun jeton pouvant le lire n’est défini.</translation>
    </message>
    <message>
        <source>Mend the file or its rights as the details say, or move it away, and try again.</source>
        <translation>Corrigez le fichier ou ses droits comme le disent les détails, ou déplacez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Your SSH key is encrypted, and no passphrase known here opens it.</source>
        <translation>Votre clé SSH est chiffrée, et aucune phrase secrète connue ici ne l’ouvre.</translation>
    </message>
    <message>
        <source>Add it to your agent with &quot;ssh-add&quot;, or run &quot;coder tunnel&quot; at a terminal, which asks for the passphrase.</source>
        <translation>Ajoutez-la à votre agent avec «&#xa0;ssh-add&#xa0;», ou lancez «&#xa0;coder tunnel&#xa0;» dans un terminal, qui demande la phrase secrète.</translation>
    </message>
    <message>
        <source>The cap of the month would be passed.</source>
        <translation>Le plafond du mois serait dépassé.</translation>
    </message>
    <message>
        <source>Raise MONTH_CAP_USD or take it out, choose a shorter lease, or destroy what runs.</source>
        <translation>Augmentez ou retirez MONTH_CAP_USD, choisissez une durée de location plus courte, ou supprimez ce qui tourne.</translation>
    </message>
    <message>
        <source>The model server failed, and what would help needs your word.</source>
        <translation>Le serveur de modèle est en panne, et ce qui aiderait demande votre accord.</translation>
    </message>
    <message>
        <source>Look at it with &quot;coder heal --dry-run&quot;, and agree with &quot;coder heal --yes&quot;.</source>
        <translation>Regardez avec «&#xa0;coder heal --dry-run&#xa0;» et acceptez avec «&#xa0;coder heal --yes&#xa0;».</translation>
    </message>
    <message>
        <source>The model server failed, and this program cannot put it right.</source>
        <translation>Le serveur de modèle est en panne, et ce programme ne peut pas le réparer.</translation>
    </message>
    <message>
        <source>Read what would help with &quot;coder diagnose&quot;, or end the session.</source>
        <translation>Lisez ce qui aiderait avec «&#xa0;coder diagnose&#xa0;», ou terminez la session.</translation>
    </message>
    <message>
        <source>The model does not fit on this VM.</source>
        <translation>Le modèle ne tient pas sur cette VM.</translation>
    </message>
    <message>
        <source>Choose a smaller or a quantised model, a shorter context, or a plan with more GPU memory.</source>
        <translation>Choisissez un modèle plus petit ou quantifié, un contexte plus court ou une offre avec plus de mémoire GPU.</translation>
    </message>
</context>
<context>
    <name>Extras</name>
    <message>
        <source>Volume %1</source>
        <extracomment>%1 is a label at the provider.</extracomment>
        <translation>Volume %1</translation>
    </message>
    <message>
        <source>Disk image %1</source>
        <translation>Image disque %1</translation>
    </message>
    <message>
        <source>%1 GB; the price is unknown, it may cost money until it is deleted</source>
        <translation>%1&#xa0;Go&#xa0;; le prix est inconnu, il peut coûter de l’argent jusqu’à sa suppression</translation>
    </message>
    <message>
        <source>%1 GB, %2 a month until it is deleted; %3 this month so far</source>
        <extracomment>%1 is a number of gigabytes, %2 and %3 are money.</extracomment>
        <translation>%1&#xa0;Go, %2 par mois jusqu’à sa suppression&#xa0;; %3 ce mois-ci jusqu’à présent</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>unknown: they could not be listed</source>
        <translation>inconnu&#xa0;: impossible d’en obtenir la liste</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Images disque</translation>
    </message>
    <message>
        <source>Volumes, images</source>
        <translation>Volumes, images</translation>
    </message>
    <message>
        <source>none of this installation</source>
        <translation>aucun de cette installation</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The model server is up, and nothing in its log stops it.</source>
        <translation>Le serveur du modèle fonctionne, et rien dans son journal ne l’arrête.</translation>
    </message>
    <message>
        <source>The model server is still starting. Nothing in its log speaks of a failure.</source>
        <translation>Le serveur du modèle démarre encore. Rien dans son journal n’indique une panne.</translation>
    </message>
    <message>
        <source>The model server was stopped from outside. It did not fail.</source>
        <translation>Le serveur du modèle a été arrêté de l’extérieur. Il n’est pas tombé en panne.</translation>
    </message>
    <message>
        <source>The model server refuses one of its arguments.</source>
        <translation>Le serveur du modèle refuse un de ses arguments.</translation>
    </message>
    <message>
        <source>The context asked for is longer than the model was made for.</source>
        <translation>Le contexte demandé est plus long que ce pour quoi le modèle est fait.</translation>
    </message>
    <message>
        <source>The model is to be spread over more GPUs than there are.</source>
        <translation>Le modèle doit être réparti sur plus de GPU qu’il n’y en a.</translation>
    </message>
    <message>
        <source>The model&apos;s attention heads or layers cannot be divided evenly among that many GPUs.</source>
        <translation>Les têtes d’attention ou les couches du modèle ne se divisent pas également entre autant de GPU.</translation>
    </message>
    <message>
        <source>The model&apos;s weights do not fit into the memory of the GPUs.</source>
        <translation>Les poids du modèle ne tiennent pas dans la mémoire des GPU.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the server tries its largest batch.</source>
        <translation>La mémoire du GPU s’épuise pendant que le serveur essaie son plus grand lot.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the KV cache is set aside.</source>
        <translation>La mémoire du GPU s’épuise pendant la réservation du cache KV.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while CUDA graphs are compiled or recorded.</source>
        <translation>La mémoire du GPU s’épuise pendant la compilation ou l’enregistrement des graphes CUDA.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the sampler warms up for as many requests at once.</source>
        <translation>La mémoire du GPU s’épuise pendant que l’échantillonneur se prépare à autant de requêtes à la fois.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory ran out while requests were served.</source>
        <translation>La mémoire du GPU s’est épuisée pendant le traitement des requêtes.</translation>
    </message>
    <message>
        <source>The VM&apos;s own memory does not suffice for what the server keeps outside the GPU.</source>
        <translation>La mémoire propre de la VM ne suffit pas à ce que le serveur garde hors du GPU.</translation>
    </message>
    <message>
        <source>After the weights no GPU memory is left for the KV cache.</source>
        <translation>Après les poids, il ne reste pas de mémoire GPU pour le cache KV.</translation>
    </message>
    <message>
        <source>The KV cache is too small for one request of the context asked for.</source>
        <translation>Le cache KV est trop petit pour une requête du contexte demandé.</translation>
    </message>
    <message>
        <source>Something else holds memory of the GPU that the server was to have.</source>
        <translation>Autre chose occupe de la mémoire du GPU que le serveur devait avoir.</translation>
    </message>
    <message>
        <source>The VM ran out of memory, and its kernel ended the model server.</source>
        <translation>La VM a manqué de mémoire, et son noyau a arrêté le serveur du modèle.</translation>
    </message>
    <message>
        <source>This GPU or this model cannot calculate with the number format asked for.</source>
        <translation>Ce GPU ou ce modèle ne peut pas calculer avec le format de nombres demandé.</translation>
    </message>
    <message>
        <source>This GPU or this version of vLLM cannot run the model&apos;s quantisation.</source>
        <translation>Ce GPU ou cette version de vLLM ne sait pas exécuter la quantification du modèle.</translation>
    </message>
    <message>
        <source>The server&apos;s image holds no code for this kind of GPU.</source>
        <translation>L’image du serveur ne contient pas de code pour ce type de GPU.</translation>
    </message>
    <message>
        <source>This version of vLLM does not know the model&apos;s architecture.</source>
        <translation>Cette version de vLLM ne connaît pas l’architecture du modèle.</translation>
    </message>
    <message>
        <source>The model comes with code of its own, which runs only if you trust it.</source>
        <translation>Le modèle apporte son propre code, qui ne s’exécute que si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>The model has no chat template, or the one named does not exist.</source>
        <translation>Le modèle n’a pas de modèle de conversation, ou celui qui est nommé n’existe pas.</translation>
    </message>
    <message>
        <source>A file of the model&apos;s weights is damaged or incomplete.</source>
        <translation>Un fichier de poids du modèle est endommagé ou incomplet.</translation>
    </message>
    <message>
        <source>The model, its revision or one of its files does not exist under this name.</source>
        <translation>Le modèle, sa révision ou un de ses fichiers n’existe pas sous ce nom.</translation>
    </message>
    <message>
        <source>The model&apos;s owner asks for a licence to be accepted, or the token is missing or wrong.</source>
        <translation>Le propriétaire du modèle demande d’accepter une licence, ou le jeton manque ou est faux.</translation>
    </message>
    <message>
        <source>Hugging Face has been asked too often and answers no more for a while.</source>
        <translation>Hugging Face a été interrogé trop souvent et ne répond plus pendant un moment.</translation>
    </message>
    <message>
        <source>Hugging Face cannot be reached from the VM, or a download broke off.</source>
        <translation>Hugging Face n’est pas joignable depuis la VM, ou un téléchargement s’est interrompu.</translation>
    </message>
    <message>
        <source>The VM&apos;s disk is full.</source>
        <translation>Le disque de la VM est plein.</translation>
    </message>
    <message>
        <source>Another program has the port of the model server.</source>
        <translation>Un autre programme occupe le port du serveur du modèle.</translation>
    </message>
    <message>
        <source>Docker cannot hand the GPUs to the container.</source>
        <translation>Docker ne peut pas donner les GPU au conteneur.</translation>
    </message>
    <message>
        <source>The container finds no GPU.</source>
        <translation>Le conteneur ne trouve pas de GPU.</translation>
    </message>
    <message>
        <source>The VM&apos;s GPU driver does not fit the server&apos;s CUDA version.</source>
        <translation>Le pilote GPU de la VM ne convient pas à la version CUDA du serveur.</translation>
    </message>
    <message>
        <source>A GPU of this VM is faulty.</source>
        <translation>Un GPU de cette VM est défectueux.</translation>
    </message>
    <message>
        <source>The shared memory through which the GPUs&apos; processes talk is too small.</source>
        <translation>La mémoire partagée par laquelle les processus des GPU communiquent est trop petite.</translation>
    </message>
    <message>
        <source>The GPUs cannot read each other&apos;s memory directly.</source>
        <translation>Les GPU ne peuvent pas lire directement la mémoire les uns des autres.</translation>
    </message>
    <message>
        <source>The GPUs&apos; processes cannot set up their connection to each other.</source>
        <translation>Les processus des GPU ne parviennent pas à établir leur connexion entre eux.</translation>
    </message>
    <message>
        <source>The Ray cluster that joins the GPUs does not come up.</source>
        <translation>La grappe Ray qui relie les GPU ne se forme pas.</translation>
    </message>
    <message>
        <source>The model server&apos;s code crashed on the GPU.</source>
        <translation>Le code du serveur du modèle s’est planté sur le GPU.</translation>
    </message>
    <message>
        <source>The model server waited for itself until its own time limit.</source>
        <translation>Le serveur du modèle s’est attendu lui-même jusqu’à sa propre limite de temps.</translation>
    </message>
    <message>
        <source>The model server fails over a defect, or over parts that do not fit each other.</source>
        <translation>Le serveur du modèle échoue sur un défaut, ou sur des parties qui ne vont pas ensemble.</translation>
    </message>
    <message>
        <source>The model server died, and its log does not say why.</source>
        <translation>Le serveur du modèle est mort, et son journal ne dit pas pourquoi.</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>The model&apos;s configuration tells too little about its size.</source>
        <translation>La configuration du modèle en dit trop peu sur sa taille.</translation>
    </message>
    <message>
        <source>The memory of the GPU is not known.</source>
        <translation>La mémoire du GPU n’est pas connue.</translation>
    </message>
    <message>
        <source>The model cannot be spread over %1 of %2 GPUs.</source>
        <translation>Le modèle ne peut pas être réparti sur %1 GPU parmi %2.</translation>
    </message>
    <message>
        <source>The weights take %1 GiB of each GPU, and %2 GiB are left for them.</source>
        <translation>Les poids prennent %1 Gio sur chaque GPU, et il leur en reste %2 Gio.</translation>
    </message>
    <message>
        <source>The memory left for the KV cache holds %2 tokens of context, and %1 are needed.</source>
        <translation>La mémoire restante pour le cache KV contient %2 tokens de contexte, et il en faut %1.</translation>
    </message>
    <message>
        <source>A context of %1 tokens is longer than the %2 the model was made for.</source>
        <translation>Un contexte de %1 tokens dépasse les %2 pour lesquels le modèle est fait.</translation>
    </message>
    <message>
        <source>These weights need compute capability %1, and the GPU has %2.</source>
        <translation>Ces poids exigent la compute capability %1, et le GPU a %2.</translation>
    </message>
    <message>
        <source>The GPU cannot calculate in bfloat16; the model is served in float16.</source>
        <translation>Le GPU ne calcule pas en bfloat16&#xa0;; le modèle est servi en float16.</translation>
    </message>
    <message>
        <source>The GPU has no kernels of its own for these weights and unpacks them as it goes, which is slower.</source>
        <translation>Le GPU n’a pas de noyaux propres à ces poids et les décompresse au fur et à mesure, ce qui est plus lent.</translation>
    </message>
    <message>
        <source>Spread over %1 GPUs, each of the %2 key-value heads is kept more than once.</source>
        <translation>Réparties sur %1 GPU, les %2 têtes clé-valeur sont chacune conservées plusieurs fois.</translation>
    </message>
    <message>
        <source>Whether it fits is not known.</source>
        <translation>On ne sait pas si cela tient.</translation>
    </message>
    <message>
        <source>It does not fit.</source>
        <translation>Cela ne tient pas.</translation>
    </message>
    <message>
        <source>It fits.</source>
        <translation>Cela tient.</translation>
    </message>
    <message>
        <source>It fits, with a context of up to %1 tokens.</source>
        <translation>Cela tient, avec un contexte de %1 tokens au plus.</translation>
    </message>
    <message>
        <source>%1 billion parameters, %2 active</source>
        <extracomment>Billions of parameters: 30.5 in all, of which 3.3 work on one token.</extracomment>
        <translation>%1 milliards de paramètres, %2 actifs</translation>
    </message>
    <message>
        <source>%1 billion parameters</source>
        <translation>%1 milliards de paramètres</translation>
    </message>
    <message>
        <source>%1, %2, licence %3, to be accepted at Hugging Face</source>
        <extracomment>The size, the number format of the weights, the licence.</extracomment>
        <translation>%1, %2, licence %3, à accepter chez Hugging Face</translation>
    </message>
    <message>
        <source>%1, %2, licence %3</source>
        <translation>%1, %2, licence %3</translation>
    </message>
    <message>
        <source>Careful: 80 % of the memory and one request at a time, for a first try.</source>
        <translation>Prudent&#xa0;: 80 % de la mémoire et une requête à la fois, pour un premier essai.</translation>
    </message>
    <message>
        <source>Balanced: 90 % of the memory and one request at a time, all of the cache for it.</source>
        <translation>Équilibré&#xa0;: 90 % de la mémoire et une requête à la fois, tout le cache pour elle.</translation>
    </message>
    <message>
        <source>Two requests at once, with 90 % of the memory.</source>
        <translation>Deux requêtes à la fois, avec 90 % de la mémoire.</translation>
    </message>
    <message>
        <source>Long contexts: what was read once is kept, and 85 % of the memory leave room for reading.</source>
        <translation>Longs contextes&#xa0;: ce qui a été lu une fois est gardé, et 85 % de la mémoire laissent de la place pour lire.</translation>
    </message>
    <message>
        <source>Most throughput: four requests at once and 95 % of the memory, the first to run out of it.</source>
        <translation>Débit maximal&#xa0;: quatre requêtes à la fois et 95 % de la mémoire, la première à manquer.</translation>
    </message>
    <message>
        <source>Weights of the model</source>
        <translation>Poids du modèle</translation>
    </message>
    <message>
        <source>KV cache of one conversation of %1 tokens</source>
        <translation>Cache KV d’une conversation de %1 tokens</translation>
    </message>
    <message>
        <source>CUDA, reading, graphs</source>
        <translation>CUDA, lecture, graphes</translation>
    </message>
    <message>
        <source>KV cache for more conversations</source>
        <translation>Cache KV pour d’autres conversations</translation>
    </message>
    <message>
        <source>Left alone by vLLM</source>
        <translation>Laissé libre par vLLM</translation>
    </message>
    <message>
        <source>Of %1 GiB on each GPU, %2 GiB hold the weights, %3 GiB the KV cache of one conversation of %4 tokens, %5 GiB what vLLM works with.</source>
        <translation>Sur %1 GiB de chaque GPU, %2 GiB contiennent les poids, %3 GiB le cache KV d’une conversation de %4 tokens, %5 GiB ce avec quoi vLLM travaille.</translation>
    </message>
    <message>
        <source>%1 GiB are missing.</source>
        <translation>Il manque %1 GiB.</translation>
    </message>
    <message>
        <source>%1 GiB are left for more conversations, and %2 GiB are left alone.</source>
        <translation>%1 GiB restent pour d’autres conversations, et %2 GiB sont laissés libres.</translation>
    </message>
</context>
<context>
    <name>Guarding</name>
    <message>
        <source>Its guard was not heard in the last minute.</source>
        <translation>Son gardien ne s’est pas manifesté depuis une minute.</translation>
    </message>
    <message>
        <source>Its guard has no token, so it cannot delete the VM.</source>
        <translation>Son gardien n’a pas de jeton et ne peut donc pas supprimer la VM.</translation>
    </message>
    <message>
        <source>The provider has not accepted its guard&apos;s token in the last quarter of an hour.</source>
        <translation>Le fournisseur n’a pas accepté le jeton de son gardien depuis un quart d’heure.</translation>
    </message>
    <message>
        <source>Its guard does not go by these limits yet.</source>
        <translation>Son gardien ne suit pas encore ces limites.</translation>
    </message>
    <message>
        <source>Its guard&apos;s token ends before the lease does.</source>
        <translation>Le jeton de son gardien expire avant la fin de la location.</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>rien n’est loué</translation>
    </message>
    <message>
        <source>no end yet: the VM is not created</source>
        <translation>pas encore de fin&#xa0;: la VM n’est pas créée</translation>
    </message>
    <message>
        <source>protected: the VM ends itself at %1 at the latest, also while this computer is off</source>
        <translation>protégée&#xa0;: la VM se supprime elle-même à %1 au plus tard, même si cet ordinateur est éteint</translation>
    </message>
    <message>
        <source>not protected while this computer is off; this computer ends it at %1 at the latest. %2</source>
        <extracomment>%2 is a whole sentence that tells why.</extracomment>
        <translation>non protégée tant que cet ordinateur est éteint&#xa0;; cet ordinateur la supprime à %1 au plus tard. %2</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, under PROTECTED: whether the VM ends itself while this computer is off.</extracomment>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>It is idle and is being destroyed now.</source>
        <translation>Elle est inactive et est en cours de suppression.</translation>
    </message>
    <message>
        <source>Its lease is over and it is being destroyed now.</source>
        <translation>Sa durée de location est écoulée et elle est en cours de suppression.</translation>
    </message>
    <message>
        <source>Idle for %1; it is destroyed at %2 if nothing happens.</source>
        <translation>Inactive depuis %1&#xa0;; elle est supprimée à %2 si rien ne se passe.</translation>
    </message>
    <message>
        <source>At work. If nothing happened from now on, it would be destroyed at %1.</source>
        <translation>Au travail. Si plus rien ne se passait, elle serait supprimée à %1.</translation>
    </message>
    <message>
        <source>Whether it is idle is not known; it is destroyed at %1 at the latest.</source>
        <translation>On ne sait pas si elle est inactive&#xa0;; elle est supprimée à %1 au plus tard.</translation>
    </message>
    <message>
        <source>ends %1</source>
        <extracomment>When a session is destroyed at the latest: &quot;ends 18:42&quot;.</extracomment>
        <translation>fin à %1</translation>
    </message>
    <message>
        <source>ends in %1 min %2 s</source>
        <translation>fin dans %1 min %2 s</translation>
    </message>
    <message>
        <source>ends in %1 s</source>
        <translation>fin dans %1 s</translation>
    </message>
    <message>
        <source>It is asked every ten seconds. If it stays silent, look at its log with &quot;coder logs --source watchdog&quot;.</source>
        <translation>Il est interrogé toutes les dix secondes. S&apos;il reste muet, «&#xa0;coder logs --source watchdog&#xa0;» montre son journal.</translation>
    </message>
    <message>
        <source>Give Linode&apos;s token the right to make tokens (account:read_write), or the guard one of its own (LINODE_GUARD_TOKEN), for the next session.</source>
        <translation>Donnez au jeton de Linode le droit de créer des jetons (account:read_write), ou au gardien un jeton à lui (LINODE_GUARD_TOKEN), pour la prochaine session.</translation>
    </message>
    <message>
        <source>It goes on trying. &quot;coder watchdog drill&quot; shows what is missing.</source>
        <translation>Il continue d&apos;essayer. «&#xa0;coder watchdog drill&#xa0;» montre ce qui manque.</translation>
    </message>
    <message>
        <source>It is told them again within a minute; the session&apos;s settings show what it goes by.</source>
        <translation>Elles lui sont redites dans la minute&#xa0;; les paramètres de la session montrent ce qu&apos;il suit.</translation>
    </message>
    <message>
        <source>A longer one is made within a minute where Linode&apos;s token may make tokens; one that you gave (LINODE_GUARD_TOKEN) is yours to replace.</source>
        <translation>Un plus long est créé dans la minute si le jeton de Linode peut créer des jetons&#xa0;; celui que vous avez donné (LINODE_GUARD_TOKEN) est à remplacer par vous.</translation>
    </message>
    <message>
        <source>ending now</source>
        <translation>prend fin maintenant</translation>
    </message>
    <message>
        <source>idle %1, %2</source>
        <extracomment>%1 is how long, %2 when it ends: &quot;idle 12 min, ends 18:42&quot;.</extracomment>
        <translation>inactive depuis %1, %2</translation>
    </message>
    <message>
        <source>at work, %1</source>
        <extracomment>%1 is when it ends: &quot;at work, ends 18:42&quot;.</extracomment>
        <translation>au travail, %1</translation>
    </message>
    <message>
        <source>idle unknown, %1</source>
        <extracomment>Whether it is idle is not known; %1 is when it ends: &quot;idle unknown, ends 18:42&quot;.</extracomment>
        <translation>inactivité inconnue, %1</translation>
    </message>
    <message>
        <source>Off: only the latest end destroys the VM.</source>
        <translation>Désactivée&#xa0;: seule la fin au plus tard supprime la VM.</translation>
    </message>
    <message>
        <source>%1, then the hour that is paid is used up.</source>
        <translation>%1, puis l&apos;heure déjà payée est utilisée jusqu&apos;au bout.</translation>
    </message>
    <message>
        <source>%1, then the VM is destroyed at once.</source>
        <translation>%1, puis la VM est supprimée aussitôt.</translation>
    </message>
    <message>
        <source>Set: the VM has confirmed it.</source>
        <translation>Réglée&#xa0;: la VM l&apos;a confirmée.</translation>
    </message>
    <message>
        <source>Not confirmed by the VM yet.</source>
        <translation>Pas encore confirmée par la VM.</translation>
    </message>
    <message>
        <source>The VM has no limits yet.</source>
        <translation>La VM n&apos;a pas encore de limites.</translation>
    </message>
    <message>
        <source>The VM still goes by another one: %1</source>
        <extracomment>%1 is a sentence about the idle limit: &quot;30 min, then the VM is destroyed at once.&quot;</extracomment>
        <translation>La VM en suit encore une autre&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>SSH</source>
        <translation>SSH</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Pilote</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Conteneur</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
</context>
<context>
    <name>LauncherScript</name>
    <message>
        <source>Press Enter to close.</source>
        <translation>Appuyez sur Entrée pour fermer.</translation>
    </message>
    <message>
        <source>aider ended with an error; its words are above.</source>
        <translation>aider s’est terminé par une erreur&#xa0;; son message est ci-dessus.</translation>
    </message>
</context>
<context>
    <name>Leftovers</name>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Pare-feu</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>Jeton d&apos;API</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Image disque</translation>
    </message>
    <message>
        <source>costs nothing</source>
        <translation>ne coûte rien</translation>
    </message>
    <message>
        <source>%1, billed so far: %2</source>
        <extracomment>%1 is a price per hour, %2 what was billed so far, or that it is unknown.</extracomment>
        <translation>%1, facturé jusqu&apos;ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 GB, costs money every month, price unknown</source>
        <extracomment>%1 is a number of gigabytes.</extracomment>
        <translation>%1 Go, coûte de l&apos;argent chaque mois, prix inconnu</translation>
    </message>
    <message>
        <source>Not looked for, because the token may not list them: %1.</source>
        <extracomment>%1 is a list of kinds of things, such as &quot;API token, Volume&quot;.</extracomment>
        <translation>Pas recherché, car le jeton n&apos;a pas le droit de les lister&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1 GB, costs %2 a month until it is deleted</source>
        <extracomment>%1 is a number of gigabytes, %2 is money.</extracomment>
        <translation>%1 Go, coûte %2 par mois jusqu’à sa suppression</translation>
    </message>
</context>
<context>
    <name>MeasureReading</name>
    <message>
        <source>The benchmark failed.</source>
        <translation>La mesure a échoué.</translation>
    </message>
    <message>
        <source>The run is being ended. What was answered is kept.</source>
        <translation>La mesure est en cours d’arrêt. Ce qui a été répondu est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>Measuring %1 with %n requests at once. The VM is not idle meanwhile and costs as ever.</source>
        <translation>
            <numerusform>%1 est mesurée avec %n requête à la fois. La VM n’est pas inactive pendant ce temps et coûte comme toujours.</numerusform>
            <numerusform>%1 est mesurée avec %n requêtes à la fois. La VM n’est pas inactive pendant ce temps et coûte comme toujours.</numerusform>
        </translation>
    </message>
    <message>
        <source>The benchmark was cancelled. What was answered by then is kept.</source>
        <translation>La mesure a été annulée. Ce qui avait été répondu jusque-là est conservé.</translation>
    </message>
    <message>
        <source>The benchmark is done. Its runs are kept.</source>
        <translation>La mesure est terminée. Ses résultats sont conservés.</translation>
    </message>
    <message>
        <source>Warming up: these answers are in no figure.</source>
        <translation>Échauffement&#xa0;: ces réponses n’entrent dans aucun chiffre.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n requests ended, %2 failed, %3 under way; %4 tokens answered.</source>
        <translation>
            <numerusform>%1 requête sur %n terminée, %2 en échec, %3 en cours&#xa0;; %4 tokens répondus.</numerusform>
            <numerusform>%1 requêtes sur %n terminées, %2 en échec, %3 en cours&#xa0;; %4 tokens répondus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>%1 this month of %2</source>
        <translation>%1 ce mois-ci sur %2</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 ce mois-ci</translation>
    </message>
    <message>
        <source>asking Linode …</source>
        <translation>interrogation de Linode …</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>How many sessions run: &quot;2 running&quot;.</extracomment>
        <translation>
            <numerusform>%n active</numerusform>
            <numerusform>%n actives</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>nothing running</source>
        <translation>rien ne tourne</translation>
    </message>
    <message>
        <source>no session known to be running</source>
        <translation>aucune session active connue</translation>
    </message>
    <message>
        <source>some prices unknown</source>
        <translation>certains prix inconnus</translation>
    </message>
    <message>
        <source>next charge %1</source>
        <translation>prochaine facturation %1</translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation>Aucune session. Rien ne coûte d’argent.</translation>
    </message>
    <message>
        <source>No session matches.</source>
        <translation>Aucune session ne correspond.</translation>
    </message>
    <message>
        <source>Asking Linode what is running …</source>
        <translation>Interrogation de Linode sur ce qui tourne …</translation>
    </message>
    <message>
        <source>No sessions are known here. Without a token Linode cannot be asked.</source>
        <translation>Aucune session n’est connue ici. Sans jeton, Linode ne peut pas être interrogé.</translation>
    </message>
    <message>
        <source>No sessions are known here. Linode refused the token, so this is not certain.</source>
        <translation>Aucune session n’est connue ici. Linode a refusé le jeton, ce n’est donc pas certain.</translation>
    </message>
    <message>
        <source>Cannot reach Linode. Last checked %1: no session was running.</source>
        <translation>Linode est injoignable. Dernière vérification %1&#xa0;: aucune session ne tournait.</translation>
    </message>
    <message>
        <source>Cannot reach Linode. No sessions are known here.</source>
        <translation>Linode est injoignable. Aucune session n’est connue ici.</translation>
    </message>
    <message>
        <source>%1 this session</source>
        <translation>%1 pour cette session</translation>
    </message>
    <message>
        <source>%1 these sessions</source>
        <translation>%1 pour ces sessions</translation>
    </message>
    <message>
        <source>what runs is unknown: Linode was not asked yet</source>
        <translation>ce qui tourne est inconnu&#xa0;: Linode n’a pas encore été interrogé</translation>
    </message>
    <message>
        <source>what runs is unknown since %1</source>
        <extracomment>%1 is the time of day when Linode last told what runs.</extracomment>
        <translation>ce qui tourne est inconnu depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>%n may be running</source>
        <extracomment>How many sessions there are of which it is not certain whether they run.</extracomment>
        <translation>
            <numerusform>%n peut-être active</numerusform>
            <numerusform>%n peut-être actives</numerusform>
        </translation>
    </message>
    <message>
        <source>No sessions are known here. The keyring is locked, so Linode cannot be asked.</source>
        <translation>Aucune session n’est connue ici. Le trousseau de clés est verrouillé, Linode ne peut donc pas être interrogé.</translation>
    </message>
    <message>
        <source>No sessions are known here. The token could not be read, so Linode cannot be asked.</source>
        <translation>Aucune session n’est connue ici. Le jeton n’a pas pu être lu, Linode ne peut donc pas être interrogé.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Wait until it is done; the window follows it.</source>
        <translation>Attendez qu’il ait fini&#xa0;; la fenêtre le suit.</translation>
    </message>
    <message>
        <source>Make a token with the rights the details name, and give it to the setup.</source>
        <translation>Créez un jeton avec les droits que nomment les détails, et donnez-le à la configuration.</translation>
    </message>
    <message>
        <source>Choose another region or plan in the setup.</source>
        <translation>Choisissez une autre région ou une autre offre dans la configuration.</translation>
    </message>
    <message>
        <source>Look at the list; the VM may be one of yours.</source>
        <translation>Consultez la liste&#xa0;; la VM est peut-être l’une des vôtres.</translation>
    </message>
    <message>
        <source>Look at the list in a minute; the VM is looked for by its label.</source>
        <translation>Consultez la liste dans une minute&#xa0;; la VM est recherchée par son étiquette.</translation>
    </message>
    <message>
        <source>Look at the session&apos;s logs.</source>
        <translation>Consultez les journaux de la session.</translation>
    </message>
    <message>
        <source>Look at the log of the VM&apos;s start; try again, or destroy it.</source>
        <translation>Consultez le journal du démarrage de la VM&#xa0;; réessayez, ou supprimez-la.</translation>
    </message>
    <message>
        <source>Wait for it, or look at the model server&apos;s log.</source>
        <translation>Attendez-le, ou consultez le journal du serveur de modèle.</translation>
    </message>
    <message>
        <source>Look at the model server&apos;s log.</source>
        <translation>Consultez le journal du serveur de modèle.</translation>
    </message>
    <message>
        <source>Try the session again; that gives the VM the key of this computer.</source>
        <translation>Réessayez la session&#xa0;; la VM reçoit ainsi la clé de cet ordinateur.</translation>
    </message>
    <message>
        <source>Give the setup a token; it is kept in the keyring.</source>
        <translation>Donnez un jeton à la configuration&#xa0;; il est gardé dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>Answer the setup; it writes what is missing.</source>
        <translation>Répondez à la configuration&#xa0;; elle écrit ce qui manque.</translation>
    </message>
    <message>
        <source>Go through the setup again, or correct the lines the details name.</source>
        <translation>Reprenez la configuration, ou corrigez les lignes que nomment les détails.</translation>
    </message>
    <message>
        <source>Choose another plan in the setup.</source>
        <translation>Choisissez une autre offre dans la configuration.</translation>
    </message>
    <message>
        <source>Choose another region in the setup.</source>
        <translation>Choisissez une autre région dans la configuration.</translation>
    </message>
    <message>
        <source>Look at the list for the names.</source>
        <translation>Les noms sont dans la liste.</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>Démarrez une nouvelle session.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or add the key to your SSH agent and try again.</source>
        <translation>Saisissez la phrase secrète, ou ajoutez la clé à votre agent SSH et réessayez.</translation>
    </message>
    <message>
        <source>Raise the month&apos;s cap in the setup, choose an earlier latest end, or destroy what runs.</source>
        <translation>Augmentez le plafond du mois dans la configuration, choisissez une fin au plus tard plus proche, ou supprimez ce qui tourne.</translation>
    </message>
    <message>
        <source>Choose Heal to see what would be changed.</source>
        <translation>Choisissez Réparer pour voir ce qui serait modifié.</translation>
    </message>
    <message>
        <source>Look at the model server&apos;s log, or end the session.</source>
        <translation>Consultez le journal du serveur de modèle, ou terminez la session.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Launch aider</source>
        <translation>Lancer aider</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Cela a pris %1.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 est prête</translation>
    </message>
    <message>
        <source>What it has cost is not known.</source>
        <translation>Ce qu’elle a coûté n’est pas connu.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) billed, %1.</source>
        <extracomment>Billed are started hours: &quot;3 hours billed, US$3.12.&quot;</extracomment>
        <translation>
            <numerusform>%n heure facturée, %1.</numerusform>
            <numerusform>%n heures facturées, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some things made for it could not be deleted.</source>
        <translation>Certains éléments créés pour elle n’ont pas pu être supprimés.</translation>
    </message>
    <message>
        <source>%1 is destroyed</source>
        <translation>%1 est supprimée</translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation>%1 n’a pas pu être créée</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1&#xa0;: intervention requise</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>âge inconnu</translation>
    </message>
    <message>
        <source>A VM of this program runs that no session knew</source>
        <translation>Une VM de ce programme tourne sans qu’aucune session ne la connaisse</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <extracomment>The VM&apos;s label, how long it has run, what it has cost: &quot;coder-7f3a, 2 h, US$1.04.&quot;</extracomment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <translation>%1 se termine bientôt</translation>
    </message>
    <message>
        <source>It will be destroyed at %1.</source>
        <extracomment>%1 is a time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation>Elle sera supprimée à %1.</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s %2 used</source>
        <translation>%1 % des %2 de ce mois-ci sont utilisés</translation>
    </message>
    <message>
        <source>%1 has used %2 % of its %3</source>
        <translation>%1 a utilisé %2 % de ses %3</translation>
    </message>
    <message>
        <source>%1 are billed so far.</source>
        <translation>%1 sont facturés jusqu’ici.</translation>
    </message>
    <message>
        <source>Keep 1 hour</source>
        <translation>Conserver 1 heure</translation>
    </message>
    <message>
        <source>Destroy now…</source>
        <translation>Supprimer maintenant…</translation>
    </message>
    <message>
        <source>It has been idle for %1. It will be destroyed at %2.</source>
        <translation>Elle est inactive depuis %1. Elle sera supprimée à %2.</translation>
    </message>
    <message>
        <source>It has been idle for %1 and is being destroyed.</source>
        <translation>Elle est inactive depuis %1 et va être supprimée.</translation>
    </message>
    <message>
        <source>%1 is idle and ends soon</source>
        <translation>%1 est inactive et prend bientôt fin</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Aider</source>
        <translation>Aider</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>Démarrer à l’&amp;ouverture de session</translation>
    </message>
    <message>
        <source>Starts in the tray when you log in, so that running sessions are seen.</source>
        <translation>Démarre dans la zone de notification à l’ouverture de session, pour que les sessions actives se voient.</translation>
    </message>
    <message>
        <source>Start &amp;hidden in the tray</source>
        <translation>Démarrer &amp;masqué dans la zone de notification</translation>
    </message>
    <message>
        <source>Shows no window at the start where the desktop has a tray.</source>
        <translation>N’affiche pas de fenêtre au démarrage si le bureau a une zone de notification.</translation>
    </message>
    <message>
        <source>&amp;Closing the window hides it</source>
        <translation>&amp;Fermer la fenêtre la masque</translation>
    </message>
    <message>
        <source>The program goes on in the tray where there is one. Without a tray, closing never hides.</source>
        <translation>Le programme continue dans la zone de notification s’il y en a une. Sans elle, fermer ne masque jamais.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thème</translation>
    </message>
    <message>
        <source>The colours of the windows.</source>
        <translation>Les couleurs des fenêtres.</translation>
    </message>
    <message>
        <source>The language of the windows. It changes at the next start.</source>
        <translation>La langue des fenêtres. Elle change au prochain démarrage.</translation>
    </message>
    <message>
        <source>Tells at a glance whether money is being spent.</source>
        <translation>Dit d’un coup d’œil si de l’argent est dépensé.</translation>
    </message>
    <message>
        <source>Colour of the &amp;panel</source>
        <translation>Couleur du ta&amp;bleau de bord</translation>
    </message>
    <message>
        <source>Choose it if the tray icon cannot be seen on your panel.</source>
        <translation>Choisissez-la si l’icône ne se voit pas sur votre tableau de bord.</translation>
    </message>
    <message>
        <source>Ter&amp;minal command</source>
        <translation>&amp;Commande du terminal</translation>
    </message>
    <message>
        <source>The terminal for aider, with its option to run a program, such as “kitty -e”. Empty: the first one found.</source>
        <translation>Le terminal pour aider, avec son option pour exécuter un programme, par exemple «&#xa0;kitty -e&#xa0;». Vide&#xa0;: le premier trouvé.</translation>
    </message>
    <message>
        <source>Project &amp;folder</source>
        <translation>&amp;Dossier du projet</translation>
    </message>
    <message>
        <source>Where aider starts, unless a session remembers another folder. Empty: you are asked.</source>
        <translation>Où aider démarre, sauf si une session se souvient d’un autre dossier. Vide&#xa0;: la question vous est posée.</translation>
    </message>
    <message>
        <source>More ar&amp;guments for aider</source>
        <translation>&amp;Autres arguments pour aider</translation>
    </message>
    <message>
        <source>Added to each start of aider, such as “--no-auto-commits”.</source>
        <translation>Ajoutés à chaque lancement d’aider, par exemple «&#xa0;--no-auto-commits&#xa0;».</translation>
    </message>
    <message>
        <source>A session is &amp;ready</source>
        <translation>Une session est &amp;prête</translation>
    </message>
    <message>
        <source>Tells how long it took, and offers to launch aider.</source>
        <translation>Dit combien de temps il a fallu, et propose de lancer aider.</translation>
    </message>
    <message>
        <source>A session &amp;ends soon</source>
        <translation>&amp;Une session se termine bientôt</translation>
    </message>
    <message>
        <source>Tells some minutes before a session is destroyed by itself, and offers to keep it.</source>
        <translation>Le dit quelques minutes avant qu’une session ne soit supprimée d’elle-même, et propose de la conserver.</translation>
    </message>
    <message>
        <source>A session was &amp;destroyed</source>
        <translation>Une session a été &amp;supprimée</translation>
    </message>
    <message>
        <source>Tells what it has cost.</source>
        <translation>Dit ce qu’elle a coûté.</translation>
    </message>
    <message>
        <source>Tells what went wrong and what it means for the money.</source>
        <translation>Dit ce qui n’a pas marché et ce que cela coûte.</translation>
    </message>
    <message>
        <source>A &amp;budget is nearly used</source>
        <translation>Un bud&amp;get est presque épuisé</translation>
    </message>
    <message>
        <source>Tells when four fifths of a session&apos;s or the month&apos;s limit are billed, and when all is.</source>
        <translation>Le dit quand les quatre cinquièmes du plafond d’une session ou du mois sont facturés, et quand tout l’est.</translation>
    </message>
    <message>
        <source>A VM is found that &amp;no session knows</source>
        <translation>Une VM i&amp;nconnue de toute session est trouvée</translation>
    </message>
    <message>
        <source>Tells of a VM that this program made and lost sight of; it costs money.</source>
        <translation>Signale une VM que ce programme a créée et perdue de vue&#xa0;; elle coûte de l’argent.</translation>
    </message>
    <message>
        <source>Linode token</source>
        <translation>Jeton Linode</translation>
    </message>
    <message>
        <source>Creates and destroys VMs. Stored in the keychain, never in a file of ours.</source>
        <translation>Crée et supprime des VM. Enregistré dans le trousseau de clés, jamais dans un de nos fichiers.</translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <translation>Jeton Hugging Face</translation>
    </message>
    <message>
        <source>Only for models that ask for an agreement. Stored in the keychain.</source>
        <translation>Seulement pour les modèles qui demandent un accord. Enregistré dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>API key of the models</source>
        <translation>Clé d’API des modèles</translation>
    </message>
    <message>
        <source>What clients show to the model. A new one counts for sessions made from then on.</source>
        <translation>Ce que les clients présentent au modèle. Une nouvelle clé vaut pour les sessions créées ensuite.</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Show an icon in the tra&amp;y</source>
        <translation>Afficher une &amp;icône dans la zone de notification</translation>
    </message>
    <message>
        <source>A session needs attent&amp;ion</source>
        <translation>Une session requiert une inter&amp;vention</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>%1, %2</source>
        <extracomment>What is rented and the model it serves: &quot;2 × RTX 4000 Ada, Qwen2.5-Coder-32B-Instruct-AWQ&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 (VM %2): billed so far %3.</source>
        <extracomment>A session, its VM, what it has cost so far.</extracomment>
        <translation>%1 (VM %2)&#xa0;: facturé jusqu’ici %3.</translation>
    </message>
    <message>
        <source>The VM and everything on it are deleted at Linode. This cannot be undone. It is tried until Linode confirms it; then nothing more is billed.</source>
        <translation>La VM et tout son contenu sont supprimés chez Linode. C’est irréversible. L’essai se répète jusqu’à la confirmation de Linode&#xa0;; ensuite, plus rien n’est facturé.</translation>
    </message>
    <message>
        <source>Left running, a program in the background keeps the connection and destroys it at %1 at the latest, if this computer is on then.</source>
        <translation>Si vous la laissez active, un programme en arrière-plan maintient la connexion et la supprime au plus tard à %1, si cet ordinateur est alors allumé.</translation>
    </message>
    <message>
        <source>Left running, a program in the background goes on with the start.</source>
        <translation>Si vous la laissez active, un programme en arrière-plan poursuit le démarrage.</translation>
    </message>
    <message>
        <source>Destroy %1?</source>
        <translation>Supprimer %1&#xa0;?</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n sessions?</source>
        <translation>
            <numerusform>Supprimer %n session&#xa0;?</numerusform>
            <numerusform>Supprimer %n sessions&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>%1 may be costing money.</source>
        <translation>%1 coûte peut-être de l’argent.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions may be costing money.</source>
        <translation>
            <numerusform>%n session coûte peut-être de l’argent.</numerusform>
            <numerusform>%n sessions coûtent peut-être de l’argent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>&amp;Leave running until %1</source>
        <translation>&amp;Laisser active jusqu’à %1</translation>
    </message>
    <message>
        <source>&amp;Leave running</source>
        <translation>&amp;Laisser active</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what it means for the money, what to do.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Extend %1 by %2?</source>
        <translation>Prolonger %1 de %2&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Extend for at most %1</source>
        <translation>&amp;Prolonger pour %1 au plus</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>&amp;Prolonger</translation>
    </message>
    <message>
        <source>It is not protected while this computer is off.</source>
        <translation>Elle n’est pas protégée tant que cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>So nothing goes on in the background. If you quit, the connection ends, and nobody destroys the VM at its end until this program or coder runs again.</source>
        <translation>Rien ne continue donc en arrière-plan. Si vous quittez, la connexion s’arrête, et personne ne supprime la VM à sa fin tant que ce programme ou coder ne tourne pas de nouveau.</translation>
    </message>
    <message>
        <source>&amp;Quit anyway</source>
        <translation>&amp;Quitter quand même</translation>
    </message>
    <message>
        <source>%1 (VM %2): what it has cost so far is unknown.</source>
        <translation>%1 (VM %2)&#xa0;: ce qu’elle a coûté jusqu’ici est inconnu.</translation>
    </message>
    <message>
        <source>The VMs and everything on them are deleted at Linode. This cannot be undone. It is tried until Linode confirms it; then nothing more is billed.</source>
        <translation>Les VM et tout leur contenu sont supprimés chez Linode. C’est irréversible. L’essai se répète jusqu’à la confirmation de Linode&#xa0;; ensuite, plus rien n’est facturé.</translation>
    </message>
    <message>
        <source>This would be changed: %1</source>
        <extracomment>%1 names settings of vLLM with their values.</extracomment>
        <translation>Ceci serait modifié&#xa0;: %1</translation>
    </message>
    <message>
        <source>Heal %1?</source>
        <translation>Réparer %1&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Heal</source>
        <translation>&amp;Réparer</translation>
    </message>
    <message>
        <source>The next hour begins at %1 and costs %2.</source>
        <translation>L’heure suivante commence à %1 et coûte %2.</translation>
    </message>
    <message>
        <source>Left running, the VM ends itself once it has been idle for %1, and at %2 at the latest, also while this computer is off.</source>
        <translation>Si elle continue, la VM se termine d’elle-même dès qu’elle a été inactive pendant %1, et au plus tard à %2, même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Left running, the VM ends itself at %1 at the latest, also while this computer is off.</source>
        <translation>Si elle continue, la VM se termine d’elle-même au plus tard à %1, même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>It is being destroyed. A program in the background goes on until Linode confirms it.</source>
        <translation>Elle est en cours de suppression. Un programme en arrière-plan continue jusqu’à ce que Linode le confirme.</translation>
    </message>
    <message>
        <source>Linode was asked just now and lists no other VM of this installation.</source>
        <translation>Linode vient d’être interrogé et ne liste aucune autre VM de cette installation.</translation>
    </message>
    <message>
        <source>Whether anything else is rented is unknown, because Linode could not be asked.</source>
        <translation>On ne sait pas si autre chose est loué, car Linode n’a pas pu être interrogé.</translation>
    </message>
    <message>
        <source>It last answered at %1.</source>
        <translation>Sa dernière réponse date de %1.</translation>
    </message>
    <message>
        <source>It has not answered since this program started.</source>
        <translation>Il n’a pas répondu depuis le démarrage de ce programme.</translation>
    </message>
    <message>
        <source>&amp;Destroy, then quit</source>
        <translation>&amp;Supprimer, puis quitter</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Redemander</translation>
    </message>
    <message>
        <source>Whether anything costs money is unknown.</source>
        <translation>On ne sait pas si quelque chose coûte de l’argent.</translation>
    </message>
    <message>
        <source>No session is known here to be running.</source>
        <translation>Aucune session n’est connue ici comme étant en cours.</translation>
    </message>
    <message>
        <source>The chats of Open WebUI on %1 are lost, too, unless they are saved first.</source>
        <extracomment>%1 names sessions.</extracomment>
        <translation>Les conversations d’Open WebUI sur %1 sont perdues aussi, sauf si elles sont d’abord enregistrées.</translation>
    </message>
    <message>
        <source>&amp;Save chats, then destroy…</source>
        <translation>&amp;Garder conversations, supprimer…</translation>
    </message>
    <message>
        <source>Serve %1 again?</source>
        <translation>Servir de nouveau&#xa0;%1&#xa0;?</translation>
    </message>
    <message>
        <source>The switch to %1 is given up. The cost per hour stays the same.</source>
        <translation>Le passage à&#xa0;%1 est abandonné. Le coût par heure reste le même.</translation>
    </message>
    <message>
        <source>%1 is no longer served then. Its weights stay on the VM. The cost per hour stays the same.</source>
        <translation>%1 n’est alors plus servi. Ses poids restent sur la VM. Le coût par heure reste le même.</translation>
    </message>
    <message>
        <source>&amp;Serve it again</source>
        <translation>&amp;Servir de nouveau</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>not running</source>
        <extracomment>Read aloud in the column &quot;Up&quot;.</extracomment>
        <translation>ne tourne pas</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>active depuis %1</translation>
    </message>
    <message>
        <source>billed: %1</source>
        <translation>facturé&#xa0;: %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>terminée %1</translation>
    </message>
    <message>
        <source>no end known</source>
        <translation>aucune fin connue</translation>
    </message>
    <message>
        <source>ends %1 at the latest</source>
        <translation>fin au plus tard %1</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>aucune action</translation>
    </message>
    <message>
        <source>Launch aider</source>
        <translation>Lancer aider</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>%1: %2, for %3.</source>
        <extracomment>The phase with its stage, the stage in words, how long it has run.</extracomment>
        <translation>%1&#xa0;: %2, depuis %3.</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A phase as a sentence.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan · region</source>
        <translation>Offre · région</translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>Heading of the column that tells how long the VM runs.</extracomment>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>Idle / ends</source>
        <translation>Inactivité / fin</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>model unknown</source>
        <translation>modèle inconnu</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>Ready since %1.</source>
        <translation>Prête depuis %1.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Prête.</translation>
    </message>
    <message>
        <source>Healing: something failed and is being repaired.</source>
        <translation>Réparation&#xa0;: quelque chose a échoué et est en cours de réparation.</translation>
    </message>
    <message>
        <source>Needs attention: it stopped before it was ready.</source>
        <translation>Intervention requise&#xa0;: elle s’est arrêtée avant d’être prête.</translation>
    </message>
    <message>
        <source>Destroying: it will be tried until Linode confirms it.</source>
        <translation>Suppression&#xa0;: l’essai se répète jusqu’à la confirmation de Linode.</translation>
    </message>
    <message>
        <source>Destroyed at %1.</source>
        <translation>Supprimée à %1.</translation>
    </message>
    <message>
        <source>Destroyed.</source>
        <translation>Supprimée.</translation>
    </message>
    <message>
        <source>Not ours: a VM that another installation made.</source>
        <translation>Externe&#xa0;: une VM créée par une autre installation.</translation>
    </message>
    <message>
        <source>Unknown: it is not certain whether a VM is running.</source>
        <translation>Inconnu&#xa0;: il n’est pas certain qu’une VM tourne.</translation>
    </message>
    <message>
        <source>Nothing is rented.</source>
        <translation>Rien n’est loué.</translation>
    </message>
    <message>
        <source>It is guarded by whoever made it.</source>
        <translation>Elle est surveillée par celui qui l’a créée.</translation>
    </message>
    <message>
        <source>It has no end yet: the VM is not created.</source>
        <translation>Elle n’a pas encore de fin&#xa0;: la VM n’est pas créée.</translation>
    </message>
    <message>
        <source>Not protected while this computer is off. This computer destroys it at %1 at the latest.</source>
        <translation>Non protégée tant que cet ordinateur est éteint. Cet ordinateur la supprime au plus tard à %1.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>numéro %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>How many GPUs, and which: &quot;2 × RTX 4000 Ada&quot;.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (%2) in %3</source>
        <translation>%1 (%2) à %3</translation>
    </message>
    <message>
        <source>The connection is lost since %1 and is being rebuilt. As long as the VM exists, it is billed.</source>
        <translation>La connexion est perdue depuis %1 et se rétablit. Tant que la VM existe, elle est facturée.</translation>
    </message>
    <message>
        <source>none: the session is over</source>
        <translation>aucun&#xa0;: la session est terminée</translation>
    </message>
    <message>
        <source>none: the session is being destroyed</source>
        <translation>aucun&#xa0;: la session est en cours de suppression</translation>
    </message>
    <message>
        <source>being destroyed</source>
        <translation>en cours de suppression</translation>
    </message>
    <message>
        <source>end was %1</source>
        <extracomment>The latest end of a session is past, and it is not destroyed yet.</extracomment>
        <translation>fin prévue à %1</translation>
    </message>
    <message>
        <source>It is being destroyed, and may be billed until Linode confirms that it is gone.</source>
        <translation>Elle est en cours de suppression et peut être facturée jusqu’à ce que Linode confirme qu’elle a disparu.</translation>
    </message>
    <message>
        <source>Its latest end was %1. It is destroyed as soon as that is possible, and may be billed until then.</source>
        <translation>Sa fin au plus tard était %1. Elle est supprimée dès que possible et peut être facturée jusque-là.</translation>
    </message>
    <message>
        <source>Not protected: its latest end is %1, but nothing destroys it as long as Linode gives no answer.</source>
        <translation>Non protégée&#xa0;: sa fin au plus tard est %1, mais rien ne la supprime tant que Linode ne répond pas.</translation>
    </message>
    <message>
        <source>Protected: the VM ends itself at %1 at the latest, also while this computer is off.</source>
        <translation>Protégée&#xa0;: la VM se supprime elle-même à %1 au plus tard, même si cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>encore rien</translation>
    </message>
    <message>
        <source>Needs attention: it was found running and kept. Nothing is connected to it.</source>
        <translation>Intervention requise&#xa0;: trouvée en marche et conservée. Rien n’y est connecté.</translation>
    </message>
    <message>
        <source>%1 did not come up: %2 is served again.</source>
        <extracomment>Both are names of models at the hub.</extracomment>
        <translation>%1 n’a pas démarré&#xa0;:&#xa0;%2 est servi de nouveau.</translation>
    </message>
    <message>
        <source>%1 takes the place of %2.</source>
        <translation>%1 prend la place de&#xa0;%2.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>Receipt</name>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a whole number of per cent.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>What idle time cost is unknown: nothing has measured it.</source>
        <translation>Le coût de l&apos;inactivité est inconnu&#xa0;: rien ne l&apos;a mesurée.</translation>
    </message>
    <message>
        <source>Idle time cost %1, %2 of what was billed where it was measured.</source>
        <translation>L&apos;inactivité a coûté %1, soit %2 de ce qui est facturé là où elle a été mesurée.</translation>
    </message>
</context>
<context>
    <name>ReceiptLines</name>
    <message>
        <source>VM %1 (%2, %3): when it was created is unknown, and so is what it cost.</source>
        <translation>VM %1 (%2, %3)&#xa0;: on ne sait pas quand elle a été créée, ni donc ce qu’elle a coûté.</translation>
    </message>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s); the price is unknown.</source>
        <translation>
            <numerusform>VM %1 (%2, %3)&#xa0;: %n heure entamée&#xa0;; le prix est inconnu.</numerusform>
            <numerusform>VM %1 (%2, %3)&#xa0;: %n heures entamées&#xa0;; le prix est inconnu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s) at %4, %5.</source>
        <extracomment>%1 is the VM&apos;s number, %2 its plan, %3 its region, %4 a price for an hour, %5 money.</extracomment>
        <translation>
            <numerusform>VM %1 (%2, %3)&#xa0;: %n heure entamée à %4, %5.</numerusform>
            <numerusform>VM %1 (%2, %3)&#xa0;: %n heures entamées à %4, %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1, %2: %3.</source>
        <extracomment>A name, a size, money.</extracomment>
        <translation>Volume %1, %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>Image %1, %2: %3.</source>
        <translation>Image %1, %2&#xa0;: %3.</translation>
    </message>
    <message>
        <source>How many tokens were used is unknown: nobody measured it.</source>
        <translation>On ne sait pas combien de tokens ont été utilisés&#xa0;: personne ne l’a mesuré.</translation>
    </message>
    <message>
        <source>%1 tokens of prompts and %2 of answers.</source>
        <translation>%1 tokens de prompts et %2 de réponses.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A million of them costs %1.</source>
        <translation>Un million d’entre eux coûte %1.</translation>
    </message>
    <message>
        <source>In all: %1.</source>
        <translation>En tout&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Left behind, delete it by hand: %1</source>
        <translation>Laissé derrière, à supprimer à la main&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>It takes a larger or another VM, which may cost more.</source>
        <translation>Il faut une VM plus grande ou une autre, qui peut coûter plus cher.</translation>
    </message>
    <message>
        <source>It takes your trust: the model&apos;s own code would run.</source>
        <translation>Il faut votre confiance&#xa0;: le code du modèle lui-même s’exécuterait.</translation>
    </message>
    <message>
        <source>It takes the model&apos;s licence accepted at Hugging Face, and a token for it.</source>
        <translation>Il faut que la licence du modèle soit acceptée chez Hugging Face, et un jeton pour cela.</translation>
    </message>
    <message>
        <source>It takes another model.</source>
        <translation>Il faut un autre modèle.</translation>
    </message>
    <message>
        <source>It takes another version of vLLM.</source>
        <translation>Il faut une autre version de vLLM.</translation>
    </message>
    <message>
        <source>It takes a shorter context than the limit allows.</source>
        <translation>Il faut un contexte plus court que la limite ne le permet.</translation>
    </message>
    <message>
        <source>It takes a person&apos;s look.</source>
        <translation>Il faut le regard d’une personne.</translation>
    </message>
    <message>
        <source>Start the model server again.</source>
        <translation>Redémarrer le serveur du modèle.</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>Attendre, puis réessayer.</translation>
    </message>
    <message>
        <source>Restart the VM.</source>
        <translation>Redémarrer la VM.</translation>
    </message>
    <message>
        <source>End what an earlier start of ours left behind.</source>
        <translation>Arrêter ce qu’un démarrage précédent de notre part a laissé.</translation>
    </message>
    <message>
        <source>Remove container images that nothing uses.</source>
        <translation>Supprimer les images de conteneur que rien n’utilise.</translation>
    </message>
    <message>
        <source>Delete the damaged file and fetch it again.</source>
        <translation>Supprimer le fichier endommagé et le télécharger à nouveau.</translation>
    </message>
    <message>
        <source>Set up NVIDIA&apos;s container toolkit again and restart Docker.</source>
        <translation>Configurer à nouveau l’outillage de conteneurs de NVIDIA et redémarrer Docker.</translation>
    </message>
    <message>
        <source>Make the container again with all GPUs.</source>
        <translation>Recréer le conteneur avec tous les GPU.</translation>
    </message>
    <message>
        <source>Delete the cache of compiled graphs.</source>
        <translation>Vider le cache des graphes compilés.</translation>
    </message>
    <message>
        <source>Give the container the VM&apos;s shared memory.</source>
        <translation>Donner au conteneur la mémoire partagée de la VM.</translation>
    </message>
    <message>
        <source>Use another port of the VM.</source>
        <translation>Utiliser un autre port de la VM.</translation>
    </message>
    <message>
        <source>Make room on the disk, or use a plan with a larger one.</source>
        <translation>Faire de la place sur le disque, ou prendre une offre avec un disque plus grand.</translation>
    </message>
</context>
<context>
    <name>SessionSettings</name>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln token</numerusform>
            <numerusform>%Ln tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>over: the VM is destroyed</source>
        <translation>passée&#xa0;: la VM est supprimée</translation>
    </message>
    <message>
        <source>%1 after the VM was created</source>
        <translation>%1 après la création de la VM</translation>
    </message>
    <message>
        <source>none: the latest end limits what it costs</source>
        <translation>aucun&#xa0;: la fin au plus tard limite le coût</translation>
    </message>
    <message>
        <source>%1: the latest end is never later than this pays for</source>
        <translation>%1&#xa0;: la fin au plus tard ne dépasse jamais ce que ce montant paie</translation>
    </message>
    <message>
        <source>%1 are set, not confirmed by the server yet</source>
        <translation>%1 demandés, pas encore confirmés par le serveur</translation>
    </message>
    <message>
        <source>as long as the model allows; told when it is ready</source>
        <translation>autant que le modèle le permet&#xa0;; indiqué quand il est prêt</translation>
    </message>
    <message>
        <source>unknown until the plan was looked up</source>
        <translation>inconnu tant que l’offre n’a pas été consultée</translation>
    </message>
    <message>
        <source>%1, the model is spread over %2 (tensor parallel)</source>
        <extracomment>How many GPUs the plan has, and over how many of them the model is spread.</extracomment>
        <translation>%1, le modèle est réparti sur %2 (parallélisme de tenseurs)</translation>
    </message>
    <message>
        <source>It is destroyed at %1 at the latest. What that may cost is not known: Linode named no price.</source>
        <translation>Elle est supprimée au plus tard à %1. Ce que cela peut coûter n’est pas connu&#xa0;: Linode n’a pas indiqué de prix.</translation>
    </message>
    <message>
        <source>It is destroyed at %1 at the latest. At worst that adds %2, and the session costs %3 in all. If you destroy it earlier, it costs less.</source>
        <translation>Elle est supprimée au plus tard à %1. Au pire, cela ajoute %2, et la session coûte %3 en tout. Si vous la supprimez plus tôt, elle coûte moins.</translation>
    </message>
    <message>
        <source>none: the older tool made this VM, and nothing on it measures idleness for us</source>
        <translation>aucune&#xa0;: l&apos;ancien outil a créé cette VM, et rien n&apos;y mesure l&apos;inactivité pour nous</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour, adds at most %1</source>
        <extracomment>%1 is money.</extracomment>
        <translation>Conser&amp;ver 1 heure, au plus %1 de plus</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour, price unknown</source>
        <translation>Conser&amp;ver 1 heure, prix inconnu</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour</source>
        <translation>Conser&amp;ver 1 heure</translation>
    </message>
    <message>
        <source>Keeping it for 1 hour adds at most %1.</source>
        <translation>La conserver 1 heure coûte au plus %1 de plus.</translation>
    </message>
    <message>
        <source>What keeping it for 1 hour adds is not known.</source>
        <translation>Ce que coûte 1 heure de plus n&apos;est pas connu.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Where the VM is made, such as us-east.</source>
        <translation>Où la VM est créée, par exemple us-east.</translation>
    </message>
    <message>
        <source>The plan that is rented, such as g2-gpu-rtx4000a1-s.</source>
        <translation>L’offre louée, par exemple g2-gpu-rtx4000a1-s.</translation>
    </message>
    <message>
        <source>The model at Hugging Face, as owner/name.</source>
        <translation>Le modèle sur Hugging Face, sous la forme propriétaire/nom.</translation>
    </message>
    <message>
        <source>The name clients ask for; without it, the model&apos;s own family name.</source>
        <translation>Le nom que demandent les clients&#xa0;; à défaut, le nom de famille du modèle.</translation>
    </message>
    <message>
        <source>A firewall of yours to use; without it one is made for the session.</source>
        <translation>Un pare-feu à vous&#xa0;; à défaut, il en est créé un pour la session.</translation>
    </message>
    <message>
        <source>The disk image; without it one with the driver is preferred.</source>
        <translation>L’image disque&#xa0;; à défaut, une image avec le pilote est préférée.</translation>
    </message>
    <message>
        <source>The latest end: the VM is destroyed before this many hours are over.</source>
        <translation>La fin au plus tard&#xa0;: la VM est supprimée avant que ce nombre d’heures soit écoulé.</translation>
    </message>
    <message>
        <source>The most one session may cost; shortens the lease.</source>
        <translation>Le coût maximal d’une session&#xa0;; raccourcit la durée de location.</translation>
    </message>
    <message>
        <source>The most all sessions of a month may cost.</source>
        <translation>Le coût maximal de toutes les sessions d’un mois.</translation>
    </message>
    <message>
        <source>Keep an idle VM until the hour that is paid already is nearly over.</source>
        <translation>Conserver une VM inactive jusqu’à ce que l’heure déjà payée soit presque écoulée.</translation>
    </message>
    <message>
        <source>Destroy the VM when it is idle; the lease holds in any case.</source>
        <translation>Supprimer la VM quand elle est inactive&#xa0;; la durée de location vaut dans tous les cas.</translation>
    </message>
    <message>
        <source>How long the VM may be idle.</source>
        <translation>Combien de temps la VM peut rester inactive.</translation>
    </message>
    <message>
        <source>How long before the end a warning is given.</source>
        <translation>Combien de temps avant la fin un avertissement est donné.</translation>
    </message>
    <message>
        <source>Over how many GPUs the model is spread; without it, all of the plan.</source>
        <translation>Sur combien de GPU le modèle est réparti&#xa0;; à défaut, tous ceux de l’offre.</translation>
    </message>
    <message>
        <source>The longest context in tokens; without it, the model&apos;s own.</source>
        <translation>Le plus long contexte en tokens&#xa0;; à défaut, celui du modèle.</translation>
    </message>
    <message>
        <source>The share of GPU memory vLLM may take.</source>
        <translation>La part de mémoire GPU que vLLM peut prendre.</translation>
    </message>
    <message>
        <source>How many requests run at once.</source>
        <translation>Combien de requêtes tournent à la fois.</translation>
    </message>
    <message>
        <source>The number format of the computation.</source>
        <translation>Le format des nombres du calcul.</translation>
    </message>
    <message>
        <source>The number format of the KV cache.</source>
        <translation>Le format des nombres du cache KV.</translation>
    </message>
    <message>
        <source>More options for vLLM, as on a command line.</source>
        <translation>D’autres options pour vLLM, comme sur une ligne de commande.</translation>
    </message>
    <message>
        <source>The container image of vLLM; without it, the version this program is tested with.</source>
        <translation>L’image de conteneur de vLLM&#xa0;; à défaut, la version avec laquelle ce programme est testé.</translation>
    </message>
    <message>
        <source>The local port of the first session&apos;s tunnel.</source>
        <translation>Le port local du tunnel de la première session.</translation>
    </message>
    <message>
        <source>A performance profile of the older tool.</source>
        <translation>Un profil de performance de l’ancien outil.</translation>
    </message>
    <message>
        <source>Keep downloaded weights on the VM&apos;s disk across restarts.</source>
        <translation>Garder les poids téléchargés sur le disque de la VM d’un redémarrage à l’autre.</translation>
    </message>
    <message>
        <source>Let the container runtime check the services.</source>
        <translation>Laisser le moteur de conteneurs vérifier les services.</translation>
    </message>
    <message>
        <source>Set the NCCL environment for several GPUs.</source>
        <translation>Définir l’environnement NCCL pour plusieurs GPU.</translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model.</source>
        <translation>Exécuter Open WebUI à côté du modèle.</translation>
    </message>
    <message>
        <source>Open WebUI asks for a login.</source>
        <translation>Open WebUI demande une connexion.</translation>
    </message>
    <message>
        <source>The container image of Open WebUI.</source>
        <translation>L’image de conteneur d’Open WebUI.</translation>
    </message>
    <message>
        <source>The local port of Open WebUI&apos;s tunnel.</source>
        <translation>Le port local du tunnel d’Open WebUI.</translation>
    </message>
    <message>
        <source>Reads gated models; belongs into .env.secrets.</source>
        <translation>Lit les modèles à accès restreint&#xa0;; va dans .env.secrets.</translation>
    </message>
    <message>
        <source>The provider&apos;s API token; belongs into .env.secrets.</source>
        <translation>Le jeton d’API du fournisseur&#xa0;; va dans .env.secrets.</translation>
    </message>
    <message>
        <source>The same, by the name linode-cli gives it.</source>
        <translation>Le même, sous le nom que lui donne linode-cli.</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what runs with the hour that is paid.</source>
        <translation>Au plafond du mois, terminer ce qui tourne avec l&apos;heure déjà payée.</translation>
    </message>
</context>
<context>
    <name>SetupCheck</name>
    <message>
        <source>the environment (%1)</source>
        <translation>l’environnement (%1)</translation>
    </message>
    <message>
        <source>.env.secrets (%1)</source>
        <translation>.env.secrets (%1)</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>le trousseau de clés</translation>
    </message>
    <message>
        <source>the configuration of linode-cli</source>
        <translation>la configuration de linode-cli</translation>
    </message>
    <message>
        <source>No token was found, and the keyring is locked.</source>
        <translation>Aucun jeton n’a été trouvé, et le trousseau de clés est verrouillé.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or set LINODE_TOKEN in the environment or in .env.secrets.</source>
        <translation>Déverrouillez le trousseau, ou définissez LINODE_TOKEN dans l’environnement ou dans .env.secrets.</translation>
    </message>
    <message>
        <source>The token is a reference that could not be read: %1.</source>
        <translation>Le jeton est une référence qui n’a pas pu être lue&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot; and check the op:// reference.</source>
        <translation>Connectez-vous avec «&#xa0;op signin&#xa0;» et vérifiez la référence op://.</translation>
    </message>
    <message>
        <source>No token was found: %1.</source>
        <translation>Aucun jeton n’a été trouvé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Make one in Cloud Manager with the rights %1, and set LINODE_TOKEN in .env.secrets.</source>
        <translation>Créez-en un dans Cloud Manager avec les droits %1, et définissez LINODE_TOKEN dans .env.secrets.</translation>
    </message>
    <message>
        <source>A token was found in %1; it was not tried.</source>
        <translation>Un jeton a été trouvé dans %1&#xa0;; il n’a pas été essayé.</translation>
    </message>
    <message>
        <source>The token from %1 works; the account is %2.</source>
        <translation>Le jeton trouvé dans %1 fonctionne&#xa0;; le compte est %2.</translation>
    </message>
    <message>
        <source>Linode refused the token from %1.</source>
        <translation>Linode a refusé le jeton trouvé dans %1.</translation>
    </message>
    <message>
        <source>It is wrong, expired or revoked: make a new one in Cloud Manager and replace it there.</source>
        <translation>Il est faux, expiré ou révoqué&#xa0;: créez-en un nouveau dans Cloud Manager et remplacez-le à cet endroit.</translation>
    </message>
    <message>
        <source>The token from %1 could not be tried.</source>
        <translation>Le jeton trouvé dans %1 n’a pas pu être essayé.</translation>
    </message>
    <message>
        <source>The keyring is locked and could not be asked; it may hold another token.</source>
        <translation>Le trousseau est verrouillé et n’a pas pu être interrogé&#xa0;; il contient peut-être un autre jeton.</translation>
    </message>
    <message>
        <source>Unlock it if the token should be the one from there.</source>
        <translation>Déverrouillez-le si c’est ce jeton-là qui doit servir.</translation>
    </message>
    <message>
        <source>.env.secrets can be read by others on this computer.</source>
        <translation>.env.secrets peut être lu par d’autres sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Run: chmod 600 .env.secrets</source>
        <translation>Exécutez&#xa0;: chmod 600 .env.secrets</translation>
    </message>
    <message>
        <source>LINODE_URL names %1, not Linode&apos;s own API.</source>
        <translation>LINODE_URL désigne %1, et non l’API de Linode.</translation>
    </message>
    <message>
        <source>Linode did not tell what the token may do.</source>
        <translation>Linode n’a pas dit ce que le jeton peut faire.</translation>
    </message>
    <message>
        <source>It needs: %1.</source>
        <translation>Il lui faut&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The token may do everything, more than is needed.</source>
        <translation>Le jeton peut tout faire, plus que nécessaire.</translation>
    </message>
    <message>
        <source>A token with only %1 is safer.</source>
        <translation>Un jeton avec seulement %1 est plus sûr.</translation>
    </message>
    <message>
        <source>The token lacks: %1.</source>
        <translation>Il manque au jeton&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Make a token with: %1.</source>
        <translation>Créez un jeton avec&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The token may do more than is needed: %1.</source>
        <translation>Le jeton peut plus que nécessaire&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The token has the rights that are needed.</source>
        <translation>Le jeton a les droits nécessaires.</translation>
    </message>
    <message>
        <source>The token belongs to a restricted user.</source>
        <translation>Le jeton appartient à un utilisateur restreint.</translation>
    </message>
    <message>
        <source>That user needs the grants to add Linodes and firewalls.</source>
        <translation>Cet utilisateur doit avoir le droit d’ajouter des Linodes et des pare-feu.</translation>
    </message>
    <message>
        <source>The account&apos;s settings could not be read, so paid extras cannot be ruled out.</source>
        <translation>Les paramètres du compte n’ont pas pu être lus&#xa0;; des suppléments payants ne peuvent donc pas être exclus.</translation>
    </message>
    <message>
        <source>Add account:read_only to the token to have them checked.</source>
        <translation>Ajoutez account:read_only au jeton pour les faire vérifier.</translation>
    </message>
    <message>
        <source>The account gives every new VM paid backups, whatever is asked for.</source>
        <translation>Le compte donne à toute nouvelle VM des sauvegardes payantes, quoi qu’on demande.</translation>
    </message>
    <message>
        <source>Turn off &quot;Enroll all new Linodes in backups&quot; in Cloud Manager&apos;s account settings.</source>
        <translation>Désactivez «&#xa0;Enroll all new Linodes in backups&#xa0;» dans les paramètres du compte de Cloud Manager.</translation>
    </message>
    <message>
        <source>The account has Linode Managed, which is billed for each VM.</source>
        <translation>Le compte a Linode Managed, facturé pour chaque VM.</translation>
    </message>
    <message>
        <source>Check in Cloud Manager what a VM of an hour costs with it.</source>
        <translation>Vérifiez dans Cloud Manager ce que coûte ainsi une VM d’une heure.</translation>
    </message>
    <message>
        <source>The account adds no paid extras to new VMs.</source>
        <translation>Le compte n’ajoute pas de supplément payant aux nouvelles VM.</translation>
    </message>
    <message>
        <source>All required settings are there and can be used.</source>
        <translation>Tous les paramètres nécessaires sont là et utilisables.</translation>
    </message>
    <message>
        <source>The cap of this session cannot be kept.</source>
        <translation>Le plafond de cette session ne peut pas être tenu.</translation>
    </message>
    <message>
        <source>The price is unknown: Linode does not tell it for this plan.</source>
        <translation>Le prix est inconnu&#xa0;: Linode ne l’indique pas pour cette offre.</translation>
    </message>
    <message>
        <source>Look it up in Cloud Manager before you launch.</source>
        <translation>Consultez-le dans Cloud Manager avant de lancer.</translation>
    </message>
    <message>
        <source>The price is %1, and at worst %2 for the lease of %3.</source>
        <translation>Le prix est de %1, et au pire de %2 pour la durée de location de %3.</translation>
    </message>
    <message>
        <source>%1 exists; it is gated, and your token may read it.</source>
        <translation>%1 existe&#xa0;; son accès est restreint, et votre jeton peut le lire.</translation>
    </message>
    <message>
        <source>%1 exists and is open to all.</source>
        <translation>%1 existe et est ouvert à tous.</translation>
    </message>
    <message>
        <source>Hugging Face does not know %1.</source>
        <translation>Hugging Face ne connaît pas %1.</translation>
    </message>
    <message>
        <source>Correct MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation>Corrigez MODEL_ID&#xa0;: c’est propriétaire/nom, comme sur la page du modèle.</translation>
    </message>
    <message>
        <source>%1 is gated, and it may not be read with what you gave.</source>
        <translation>%1 est à accès restreint et ne peut pas être lu avec ce que vous avez donné.</translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN in .env.secrets.</source>
        <translation>Acceptez la licence sur la page du modèle et définissez HUGGING_FACE_HUB_TOKEN dans .env.secrets.</translation>
    </message>
    <message>
        <source>%1 could not be looked up at Hugging Face.</source>
        <translation>%1 n’a pas pu être consulté sur Hugging Face.</translation>
    </message>
    <message>
        <source>Set it to %1 or take it out.</source>
        <translation>Mettez-le à %1 ou retirez-le.</translation>
    </message>
    <message>
        <source>It can over: %1. Choose a TYPE with so many GPUs.</source>
        <translation>Il peut l’être sur&#xa0;: %1. Choisissez un TYPE avec autant de GPU.</translation>
    </message>
    <message>
        <source>Take VLLM_TENSOR_PARALLEL_SIZE out, or choose a smaller TYPE.</source>
        <translation>Retirez VLLM_TENSOR_PARALLEL_SIZE, ou choisissez un TYPE plus petit.</translation>
    </message>
    <message>
        <source>The weights need %1 GiB on each GPU, and %2 GiB may be used.</source>
        <translation>Les poids demandent %1 Gio sur chaque GPU, et %2 Gio sont utilisables.</translation>
    </message>
    <message>
        <source>Choose a TYPE with more GPU memory, or a quantised model.</source>
        <translation>Choisissez un TYPE avec plus de mémoire GPU, ou un modèle quantifié.</translation>
    </message>
    <message>
        <source>The weights need %1 of %2 GiB on each GPU; the rest is for the context.</source>
        <translation>Les poids demandent %1 des %2 Gio de chaque GPU&#xa0;; le reste est pour le contexte.</translation>
    </message>
    <message>
        <source>VLLM_MAX_MODEL_LEN is %1, but the model was made for %2 tokens.</source>
        <translation>VLLM_MAX_MODEL_LEN vaut %1, mais le modèle est fait pour %2 tokens.</translation>
    </message>
    <message>
        <source>Set it to %1 at most.</source>
        <translation>Mettez-le à %1 au plus.</translation>
    </message>
    <message>
        <source>%1 cannot compute in bfloat16.</source>
        <translation>%1 ne sait pas calculer en bfloat16.</translation>
    </message>
    <message>
        <source>Set VLLM_DTYPE to half, or choose a newer card.</source>
        <translation>Mettez VLLM_DTYPE à half, ou choisissez une carte plus récente.</translation>
    </message>
    <message>
        <source>This token works; the account is %1.</source>
        <translation>Ce jeton fonctionne&#xa0;; le compte est %1.</translation>
    </message>
    <message>
        <source>Linode refuses this token: it is wrong, expired or revoked.</source>
        <translation>Linode refuse ce jeton&#xa0;: il est faux, expiré ou révoqué.</translation>
    </message>
    <message>
        <source>Paste it again, or make a new one in Cloud Manager.</source>
        <translation>Collez-le de nouveau, ou créez-en un nouveau dans Cloud Manager.</translation>
    </message>
    <message>
        <source>This token could not be tried.</source>
        <translation>Ce jeton n’a pas pu être essayé.</translation>
    </message>
    <message>
        <source>Enter a token, or wait until the stored one is found.</source>
        <translation>Saisissez un jeton, ou attendez que celui enregistré soit trouvé.</translation>
    </message>
    <message>
        <source>Enter a Linode API token.</source>
        <translation>Saisissez un jeton d’API Linode.</translation>
    </message>
    <message>
        <source>The token is being tested.</source>
        <translation>Le jeton est en cours de vérification.</translation>
    </message>
    <message>
        <source>Choose what the model is for.</source>
        <translation>Choisissez à quoi sert le modèle.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Choisissez un modèle.</translation>
    </message>
    <message>
        <source>Choose a plan.</source>
        <translation>Choisissez une offre.</translation>
    </message>
    <message>
        <source>Choose a region.</source>
        <translation>Choisissez une région.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>Try again; the reason was: %1</source>
        <translation>Réessayez&#xa0;; la raison était&#xa0;: %1</translation>
    </message>
    <message>
        <source>A firewall is made for the session; it admits SSH from your address only.</source>
        <translation>Un pare-feu est créé pour la session&#xa0;; il n’admet SSH que depuis votre adresse.</translation>
    </message>
    <message>
        <source>Firewall %1 exists: %2. It is used as it is.</source>
        <translation>Le pare-feu %1 existe&#xa0;: %2. Il est utilisé tel quel.</translation>
    </message>
    <message>
        <source>Firewall %1 exists but is disabled: it would protect nothing.</source>
        <translation>Le pare-feu %1 existe mais est désactivé&#xa0;: il ne protégerait rien.</translation>
    </message>
    <message>
        <source>Enable it in Cloud Manager, or take FIREWALL_ID out to have one made.</source>
        <translation>Activez-le dans Cloud Manager, ou retirez FIREWALL_ID pour en faire créer un.</translation>
    </message>
    <message>
        <source>Firewall %1 does not exist in this account.</source>
        <translation>Le pare-feu %1 n’existe pas dans ce compte.</translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out to have one made.</source>
        <translation>Corrigez FIREWALL_ID, ou retirez-le pour en faire créer un.</translation>
    </message>
    <message>
        <source>Firewall %1 could not be looked up.</source>
        <translation>Le pare-feu %1 n’a pas pu être consulté.</translation>
    </message>
    <message numerus="yes">
        <source>%n public key(s) of yours are added for use by hand.</source>
        <translation>
            <numerusform>%n clé publique à vous est ajoutée pour l’usage manuel.</numerusform>
            <numerusform>%n clés publiques à vous sont ajoutées pour l’usage manuel.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s SSH key is there.</source>
        <translation>La clé SSH de cet ordinateur est là.</translation>
    </message>
    <message>
        <source>An SSH key for this computer is made at the first launch.</source>
        <translation>Une clé SSH pour cet ordinateur est créée au premier lancement.</translation>
    </message>
    <message>
        <source>The regions could not be read.</source>
        <translation>Les régions n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation>Choisissez une REGION dans «&#xa0;coder list-types&#xa0;».</translation>
    </message>
    <message>
        <source>Linode has no region %1.</source>
        <translation>Linode n’a pas de région %1.</translation>
    </message>
    <message>
        <source>%1 (%2) has no GPU plans.</source>
        <translation>%1 (%2) n’a pas d’offre GPU.</translation>
    </message>
    <message>
        <source>%1 (%2) has a disturbance.</source>
        <translation>%1 (%2) connaît une perturbation.</translation>
    </message>
    <message>
        <source>Look at status.linode.com, or choose another REGION.</source>
        <translation>Consultez status.linode.com, ou choisissez une autre REGION.</translation>
    </message>
    <message>
        <source>%1 (%2) has GPU plans.</source>
        <translation>%1 (%2) a des offres GPU.</translation>
    </message>
    <message>
        <source>%1 × %2, %3 GiB each</source>
        <translation>%1 × %2, %3 Gio chacune</translation>
    </message>
    <message>
        <source>The plans could not be read.</source>
        <translation>Les offres n’ont pas pu être lues.</translation>
    </message>
    <message>
        <source>Linode offers no GPU plan %1 to this account.</source>
        <translation>Linode ne propose pas d’offre GPU %1 à ce compte.</translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation>Choisissez un TYPE dans «&#xa0;coder list-types&#xa0;».</translation>
    </message>
    <message>
        <source>Whether the model fits cannot be told; check the card&apos;s memory yourself.</source>
        <translation>Impossible de dire si le modèle tient&#xa0;; vérifiez vous-même la mémoire de la carte.</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 a %2.</translation>
    </message>
    <message>
        <source>Whether %1 is in stock in %2 could not be read.</source>
        <translation>La disponibilité de %1 à %2 n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>It shows when the VM is created.</source>
        <translation>La création de la VM le montrera.</translation>
    </message>
    <message>
        <source>Linode does not list %1 as sold out in %2.</source>
        <translation>Linode n’indique pas %1 comme épuisée à %2.</translation>
    </message>
    <message>
        <source>Linode lists %1 as not available in %2 now. The list is a hint only.</source>
        <translation>Linode indique %1 comme indisponible à %2 pour l’instant. La liste n’est qu’une indication.</translation>
    </message>
    <message>
        <source>Try it all the same, or choose another TYPE.</source>
        <translation>Essayez quand même, ou choisissez un autre TYPE.</translation>
    </message>
    <message>
        <source>Try it all the same, or one of: %1.</source>
        <translation>Essayez quand même, ou l’une de celles-ci&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU(s).</source>
        <translation>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE vaut %1, mais l’offre a %n GPU.</numerusform>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE vaut %1, mais l’offre a %n GPU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model cannot be spread over %n GPU(s).</source>
        <translation>
            <numerusform>Ce modèle ne peut pas être réparti sur %n GPU.</numerusform>
            <numerusform>Ce modèle ne peut pas être réparti sur %n GPU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model is spread over %1 of the %n GPUs; the others are paid for and idle.</source>
        <translation>
            <numerusform>Le modèle est réparti sur %1 GPU sur %n&#xa0;; le reste est payé et inutilisé.</numerusform>
            <numerusform>Le modèle est réparti sur %1 des %n GPU&#xa0;; les autres sont payés et inutilisés.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether this model can be spread over %n GPUs is not known.</source>
        <translation>
            <numerusform>On ignore si ce modèle peut être réparti sur %n GPU.</numerusform>
            <numerusform>On ignore si ce modèle peut être réparti sur %n GPU.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model can be spread over the plan&apos;s %n GPU(s).</source>
        <translation>
            <numerusform>Le modèle peut tourner sur le %n GPU de l’offre.</numerusform>
            <numerusform>Le modèle peut être réparti sur les %n GPU de l’offre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n GPU(s) of a kind this program does not know.</source>
        <translation>
            <numerusform>%1 a %n GPU d’un type que ce programme ne connaît pas.</numerusform>
            <numerusform>%1 a %n GPU d’un type que ce programme ne connaît pas.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, .env.secrets or the keychain.</source>
        <translation>Aucun jeton n’a été trouvé&#xa0;: LINODE_TOKEN n’est ni dans l’environnement, ni dans .env.secrets, ni dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, and a stored one is sent to the public API only.</source>
        <translation>Aucun jeton n’a été trouvé&#xa0;: LINODE_TOKEN n’est pas dans l’environnement, et un jeton enregistré n’est envoyé qu’à l’API publique.</translation>
    </message>
    <message>
        <source>Without a price no cap can be kept: remove SESSION_CAP_USD or choose another TYPE.</source>
        <translation>Sans prix, aucun plafond ne peut être tenu&#xa0;: retirez SESSION_CAP_USD ou choisissez un autre TYPE.</translation>
    </message>
    <message>
        <source>The cap does not pay for the first hour: raise or remove SESSION_CAP_USD.</source>
        <translation>Le plafond ne suffit pas pour la première heure&#xa0;: relevez ou retirez SESSION_CAP_USD.</translation>
    </message>
    <message>
        <source>The cap of the month cannot be kept: the price is unknown.</source>
        <translation>Le plafond du mois ne peut pas être respecté&#xa0;: le prix est inconnu.</translation>
    </message>
    <message>
        <source>Remove MONTH_CAP_USD or choose another TYPE.</source>
        <translation>Retirez MONTH_CAP_USD ou choisissez un autre TYPE.</translation>
    </message>
    <message>
        <source>Raise or remove MONTH_CAP_USD, choose a shorter lease, or destroy what runs.</source>
        <translation>Augmentez ou retirez MONTH_CAP_USD, choisissez une durée de location plus courte, ou supprimez ce qui tourne.</translation>
    </message>
    <message>
        <source>A context of %1 tokens fits beside the weights.</source>
        <translation>Un contexte de %1 jetons tient à côté des poids.</translation>
    </message>
    <message>
        <source>A context of %1 tokens does not fit beside the weights; about %2 tokens do.</source>
        <translation>Un contexte de %1 jetons ne tient pas à côté des poids&#xa0;; environ %2 jetons tiennent.</translation>
    </message>
    <message>
        <source>Set VLLM_MAX_MODEL_LEN to %1 at most, or choose a TYPE with more GPU memory.</source>
        <translation>Donnez à VLLM_MAX_MODEL_LEN la valeur %1 au plus, ou choisissez un TYPE avec plus de mémoire GPU.</translation>
    </message>
    <message>
        <source>Each VM gets a token by which it ends itself, also while this computer is off. That token can delete and create VMs in this account until a day after the lease&apos;s end; it is revoked when the VM is destroyed.</source>
        <translation>Chaque VM reçoit un jeton avec lequel elle se supprime elle-même, même si cet ordinateur est éteint. Ce jeton peut supprimer et créer des VM dans ce compte jusqu’à un jour après la fin de la location&#xa0;; il est révoqué quand la VM est supprimée.</translation>
    </message>
    <message>
        <source>The token may not make others, so VMs do not end themselves while this computer is off.</source>
        <translation>Le jeton ne peut pas en créer d’autres&#xa0;; les VM ne se suppriment donc pas elles-mêmes quand cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Add account:read_write to the token, or store a second token with linodes:read_write as LINODE_GUARD_TOKEN. It is put onto the VM, where it can delete and create VMs in this account.</source>
        <translation>Ajoutez account:read_write au jeton, ou enregistrez un second jeton avec linodes:read_write sous LINODE_GUARD_TOKEN. Il est placé sur la VM, où il peut supprimer et créer des VM dans ce compte.</translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>How many cards of which kind: &quot;2 × RTX 4000 Ada&quot;.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 per started hour</source>
        <translation>%1 par heure entamée</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>session: %1, month: %2</source>
        <translation>session&#xa0;: %1, mois&#xa0;: %2</translation>
    </message>
    <message>
        <source>yours, number %1</source>
        <translation>le vôtre, numéro %1</translation>
    </message>
    <message>
        <source>made for the session; admits SSH from your address only</source>
        <translation>créé pour la session&#xa0;; n’admet SSH que depuis votre adresse</translation>
    </message>
    <message>
        <source>made for the session; admits SSH from %1 only</source>
        <translation>créé pour la session&#xa0;; n’admet SSH que depuis %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Open WebUI</source>
        <translation>Open WebUI</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message>
        <source>Fast and cheap</source>
        <translation>Rapide et économique</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Équilibré</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Le plus grand</translation>
    </message>
    <message>
        <source>Choose myself</source>
        <translation>Choisir moi-même</translation>
    </message>
    <message>
        <source>Quick answers for small edits and questions.</source>
        <translation>Des réponses rapides pour de petites modifications et des questions.</translation>
    </message>
    <message>
        <source>The everyday choice: good at changes over several files.</source>
        <translation>Le choix de tous les jours&#xa0;: à l’aise avec les modifications sur plusieurs fichiers.</translation>
    </message>
    <message>
        <source>The longest context and the most knowledge, for hard tasks.</source>
        <translation>Le plus long contexte et le plus de connaissances, pour les tâches difficiles.</translation>
    </message>
    <message>
        <source>Any model of Hugging Face on any plan.</source>
        <translation>N’importe quel modèle de Hugging Face sur n’importe quelle offre.</translation>
    </message>
    <message>
        <source>%1 on %2 for %3</source>
        <extracomment>A model, the cards it runs on, the price: &quot;Qwen2.5 on 1 × RTX 4000 Ada for US$0.52 per started hour&quot;.</extracomment>
        <translation>%1 sur %2 pour %3</translation>
    </message>
    <message>
        <source>Waiting for the list of plans.</source>
        <translation>En attente de la liste des offres.</translation>
    </message>
    <message>
        <source>No plan offered to this account fits %1.</source>
        <translation>Aucune offre proposée à ce compte ne convient à %1.</translation>
    </message>
    <message>
        <source>The list of plans could not be read.</source>
        <translation>La liste des offres n’a pas pu être lue.</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>mémoire inconnue</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>A plan&apos;s id, its cards, their memory, its price per hour.</extracomment>
        <translation>%1&#xa0;: %2, %3, %4</translation>
    </message>
    <message>
        <source>Testing the token …</source>
        <translation>Vérification du jeton …</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>épuisée</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>disponible</translation>
    </message>
    <message>
        <source>At worst this session costs %1.</source>
        <translation>Au pire, cette session coûte %1.</translation>
    </message>
    <message>
        <source>What this session costs at worst cannot be told: the price is unknown.</source>
        <translation>Impossible de dire ce que cette session coûte au pire&#xa0;: le prix est inconnu.</translation>
    </message>
    <message>
        <source>Create, price unknown</source>
        <translation>Créer, prix inconnu</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Plafonds</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Pare-feu</translation>
    </message>
    <message>
        <source>ok</source>
        <extracomment>In front of a check: &quot;ok: The token works.&quot;</extracomment>
        <translation>ok</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>erreur</translation>
    </message>
    <message>
        <source>The keyring is locked, so the token could not be stored. Nothing was written. Unlock the keyring and try again, or choose another place.</source>
        <translation>Le trousseau de clés est verrouillé, le jeton n’a donc pas pu être enregistré. Rien n’a été écrit. Déverrouillez le trousseau et réessayez, ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>This desktop has no keyring to store the token in. Nothing was written. Choose where it shall go.</source>
        <translation>Ce bureau n’a pas de trousseau où enregistrer le jeton. Rien n’a été écrit. Choisissez où il doit aller.</translation>
    </message>
    <message>
        <source>Store it in the keyring</source>
        <translation>L’enregistrer dans le trousseau de clés</translation>
    </message>
    <message>
        <source>Keep it for this run only; ask again next time</source>
        <translation>Le garder pour cette fois seulement&#xa0;; redemander la prochaine fois</translation>
    </message>
    <message>
        <source>Write it to .env.secrets, a plain file that only you can read</source>
        <translation>L’écrire dans .env.secrets, un fichier en clair que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>at the latest after %1, never for being idle</source>
        <translation>au plus tard après %1, jamais pour inactivité</translation>
    </message>
    <message>
        <source>after %1 idle, at the latest after %2</source>
        <translation>après %1 d’inactivité, au plus tard après %2</translation>
    </message>
    <message>
        <source>Create for %1 per hour, %2 at most</source>
        <translation>Créer pour %1 par heure, %2 au plus</translation>
    </message>
    <message>
        <source>session: %1, month: %2, which ends what runs, too</source>
        <translation>session&#xa0;: %1, mois&#xa0;: %2, ce qui tourne est aussi terminé</translation>
    </message>
</context>
<context>
    <name>TrayFarewell</name>
    <message>
        <source>The window is closed; the program goes on in the tray, where sessions are seen and can be destroyed. Start it at login, too?</source>
        <translation>La fenêtre est fermée&#xa0;; le programme continue dans la zone de notification, où les sessions se voient et peuvent être supprimées. Le démarrer aussi à l’ouverture de session&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation>&amp;Démarrer à l’ouverture de session</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Pas maintenant</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>A price per hour where one session&apos;s price is not known: &quot;at least US$0.52/h&quot;.</extracomment>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>coder - nothing running</source>
        <translation>coder - rien ne tourne</translation>
    </message>
    <message>
        <source>coder - not checked yet</source>
        <translation>coder - pas encore vérifié</translation>
    </message>
    <message>
        <source>coder - cannot reach Linode</source>
        <translation>coder - Linode injoignable</translation>
    </message>
    <message>
        <source>coder - no token yet</source>
        <translation>coder - pas encore de jeton</translation>
    </message>
    <message>
        <source>coder - Linode refused the token</source>
        <translation>coder - Linode a refusé le jeton</translation>
    </message>
    <message numerus="yes">
        <source>coder - %n running, %1</source>
        <translation>
            <numerusform>coder - %n active, %1</numerusform>
            <numerusform>coder - %n actives, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>coder - %n may be running, %1</source>
        <extracomment>Linode could not be asked, so that it is not certain what runs.</extracomment>
        <translation>
            <numerusform>coder - %n peut-être active, %1</numerusform>
            <numerusform>coder - %n peut-être actives, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>fin inconnue</translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation>&amp;Lancer aider</translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation>&amp;Copier le point d’accès</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation>Ouvrir le c&amp;hat</translation>
    </message>
    <message>
        <source>Destroy &amp;all…</source>
        <translation>&amp;Tout supprimer…</translation>
    </message>
    <message>
        <source>&amp;Open window</source>
        <translation>&amp;Ouvrir la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation>&amp;Quitter…</translation>
    </message>
    <message>
        <source>coder - keyring locked, unlock it in the window</source>
        <extracomment>The window has a button that unlocks it.</extracomment>
        <translation>coder - trousseau verrouillé, à déverrouiller dans la fenêtre</translation>
    </message>
    <message>
        <source>coder - the token could not be read</source>
        <translation>coder - le jeton n’a pas pu être lu</translation>
    </message>
    <message>
        <source>&amp;As set up…</source>
        <translation>Comme &amp;configurée…</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Nouvelle session</translation>
    </message>
    <message>
        <source>end was %1</source>
        <extracomment>The latest end of a session is past, and it is not destroyed yet.</extracomment>
        <translation>fin prévue à %1</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message numerus="yes">
        <source>%1 is destroyed. %n started hour(s) billed, %2.</source>
        <translation>
            <numerusform>%1 est supprimée. %n heure entamée facturée, %2.</numerusform>
            <numerusform>%1 est supprimée. %n heures entamées facturées, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs attention, and its VM costs money: %2</source>
        <translation>%1&#xa0;: intervention requise, et sa VM coûte de l&apos;argent&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 will be destroyed at %2. Keep it with &quot;coder extend %1&quot;.</source>
        <translation>%1 sera supprimée à %2. Conservez-la avec «&#xa0;coder extend %1&#xa0;».</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s %2 used.</source>
        <translation>%1 % des %2 de ce mois sont utilisés.</translation>
    </message>
    <message>
        <source>This is a test. Linode LLM Coder can write here.</source>
        <translation>Ceci est un test. Linode LLM Coder peut écrire ici.</translation>
    </message>
    <message>
        <source>%1 is idle and will be destroyed at %2. Keep it with &quot;coder extend %1&quot;.</source>
        <translation>%1 est inactive et sera supprimée à %2. Conservez-la avec «&#xa0;coder extend %1&#xa0;».</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Nouvelle session…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation>&amp;Lancer aider</translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation>Ouvrir le c&amp;hat</translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation>&amp;Copier le point d’accès</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation>&amp;Quitter…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Actualiser</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtrer…</translation>
    </message>
    <message>
        <source>Show &amp;destroyed sessions</source>
        <translation>Afficher les sessions &amp;supprimées</translation>
    </message>
    <message>
        <source>&amp;Back to all sessions</source>
        <translation>&amp;Retour à toutes les sessions</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Vue d’ensemble</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Journaux</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Événements</translation>
    </message>
    <message>
        <source>&amp;Settings of the session</source>
        <translation>&amp;Paramètres de la session</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>&amp;Configurer…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>Copier le &amp;diagnostic</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Show in Cloud &amp;Manager</source>
        <translation>Afficher dans Cloud &amp;Manager</translation>
    </message>
    <message>
        <source>Destroy &amp;all…</source>
        <translation>&amp;Tout supprimer…</translation>
    </message>
    <message>
        <source>Fit the &amp;columns</source>
        <translation>Ajuster les &amp;colonnes</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>Save a &amp;support bundle…</source>
        <translation>Enregistrer un dossier d’a&amp;ssistance…</translation>
    </message>
    <message>
        <source>New session &amp;with</source>
        <translation>Nouvelle session &amp;avec</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Graphiques</translation>
    </message>
    <message>
        <source>&amp;Budget and history…</source>
        <translation>&amp;Budget et historique…</translation>
    </message>
    <message>
        <source>&amp;Leftovers at Linode…</source>
        <translation>&amp;Restes chez Linode…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>E&amp;xamen</translation>
    </message>
    <message>
        <source>Heal the model se&amp;rver</source>
        <translation>&amp;Réparer le serveur de modèle</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour</source>
        <translation>Conser&amp;ver 1 heure</translation>
    </message>
    <message>
        <source>Bench&amp;marks…</source>
        <translation>&amp;Mesures…</translation>
    </message>
    <message>
        <source>M&amp;odels and memory…</source>
        <translation>M&amp;odèles et mémoire…</translation>
    </message>
    <message>
        <source>Copy settings &amp;for</source>
        <translation>Copier les ré&amp;glages pour</translation>
    </message>
    <message>
        <source>&amp;Switch the model…</source>
        <translation>Changer de mo&amp;dèle…</translation>
    </message>
    <message>
        <source>&amp;Back to the former model…</source>
        <translation>Revenir au modèle précéd&amp;ent…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Checking</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Creating the VM</source>
        <translation>Création de la VM</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>Démarrage de la VM</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Installing tools</source>
        <translation>Installation des outils</translation>
    </message>
    <message>
        <source>Installing the container runtime</source>
        <translation>Installation du moteur de conteneurs</translation>
    </message>
    <message>
        <source>Installing the GPU driver</source>
        <translation>Installation du pilote GPU</translation>
    </message>
    <message>
        <source>Downloading vLLM</source>
        <translation>Téléchargement de vLLM</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>Téléchargement des poids</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Waiting for the first token</source>
        <translation>Attente du premier token</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>prix inconnu</translation>
    </message>
    <message>
        <source>%1/h</source>
        <extracomment>A price per hour, such as &quot;US$1.04/h&quot;.</extracomment>
        <translation>%1/h</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds; below are minutes, hours and days, short as the locale does it.</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 j</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 j %2 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>The time left or passed is nothing.</extracomment>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>dans %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 Gio</translation>
    </message>
    <message>
        <source>Creating</source>
        <extracomment>The phases of a session, as its state in the table.</extracomment>
        <translation>Création</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prête</translation>
    </message>
    <message>
        <source>Healing</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Intervention requise</translation>
    </message>
    <message>
        <source>Destroying</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Externe</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>What a stage of the start is doing.</extracomment>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>omis</translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <extracomment>A phase and how far it is: &quot;Creating, stage 3 of 9&quot;.</extracomment>
        <translation>%1, étape %2 sur %3</translation>
    </message>
    <message>
        <source>This computer&apos;s address has changed; the session&apos;s firewall now admits %1.</source>
        <translation>L’adresse de cet ordinateur a changé&#xa0;; le pare-feu de la session admet maintenant %1.</translation>
    </message>
    <message>
        <source>Hugging Face does not answer, so the model was not checked; the VM asks it again.</source>
        <translation>Hugging Face ne répond pas, le modèle n’a donc pas été vérifié&#xa0;; la VM l’interroge de nouveau.</translation>
    </message>
    <message>
        <source>The provider no longer knows the VM %1: it was deleted by somebody else.</source>
        <translation>Le fournisseur ne connaît plus la VM %1&#xa0;: elle a été supprimée par quelqu’un d’autre.</translation>
    </message>
    <message>
        <source>%1: %2 billed, at most %3 more for what runs, at most %4 for this session. Together that is %5, and the cap of the month is %6.</source>
        <extracomment>%1 is a month (&quot;November 2026&quot;), the others amounts: what was billed, what running sessions may still cost at most, what this session may cost at most, all of it together, and the cap of the month.</extracomment>
        <translation>%1&#xa0;: %2 facturés, au plus %3 de plus pour ce qui tourne, au plus %4 pour cette session. Cela fait %5 en tout, et le plafond du mois est de %6.</translation>
    </message>
    <message>
        <source>The month&apos;s cap was held against the sessions whose price is known; of some it is not.</source>
        <translation>Le plafond du mois a été comparé aux sessions dont le prix est connu&#xa0;; celui de certaines ne l’est pas.</translation>
    </message>
    <message>
        <source>The VM %1 has ended itself, as it was to.</source>
        <translation>La VM %1 s’est supprimée elle-même, comme prévu.</translation>
    </message>
    <message>
        <source>The VM does not end itself, so it is not protected while this computer is off. %1</source>
        <translation>La VM ne se supprime pas elle-même&#xa0;; elle n’est donc pas protégée tant que cet ordinateur est éteint. %1</translation>
    </message>
    <message>
        <source>The model server was put right and answers again. %1</source>
        <extracomment>%1 names the fault and what was changed, in vLLM&apos;s words.</extracomment>
        <translation>Le serveur de modèle a été réparé et répond de nouveau. %1</translation>
    </message>
    <message>
        <source>What healed such a session before is used from the start: %1</source>
        <extracomment>%1 names settings of vLLM with their values.</extracomment>
        <translation>Ce qui a réparé une telle session auparavant est utilisé dès le début&#xa0;: %1</translation>
    </message>
    <message>
        <source>The switch did not work, and what was served before is served again. %1</source>
        <extracomment>%1 names a model or a performance profile, and why.</extracomment>
        <translation>Le changement n’a pas réussi, et ce qui était servi avant l’est de nouveau. %1</translation>
    </message>
    <message>
        <source>The model was not switched, and nothing was changed. %1</source>
        <extracomment>%1 names a model, and why.</extracomment>
        <translation>Le modèle n’a pas été changé, et rien n’a été modifié. %1</translation>
    </message>
</context>
<context>
    <name>coder::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>À propos de ce programme</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>À &amp;propos</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Copier le diagnostic</translation>
    </message>
    <message>
        <source>Versions, paths and phases for a report. No secrets, no addresses.</source>
        <translation>Versions, chemins et phases pour un rapport. Ni secrets ni adresses.</translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation>%1, version %2.</translation>
    </message>
    <message>
        <source>Rents a GPU VM at Linode, serves a coding model on it, and destroys it. It is made so that it cannot surprise you with a bill.</source>
        <translation>Loue une VM GPU chez Linode, y sert un modèle de programmation et la supprime. Conçu pour ne pas vous surprendre avec une facture.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It is not made by Linode or Akamai.</source>
        <translation>Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure. Fourni sans aucune garantie. Il n’est pas produit par Linode ni par Akamai.</translation>
    </message>
    <message>
        <source>Licences of the works in this program</source>
        <translation>Licences des œuvres contenues dans ce programme</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>F&amp;ermer</translation>
    </message>
</context>
<context>
    <name>coder::AccountLook</name>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Asking Linode what is rented, so that nothing is left behind unseen …</source>
        <translation>Linode est interrogé sur ce qui est loué, afin que rien ne reste oublié…</translation>
    </message>
    <message>
        <source>Asking Linode</source>
        <translation>Linode est interrogé</translation>
    </message>
    <message>
        <source>&amp;Do not wait</source>
        <translation>&amp;Ne pas attendre</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
</context>
<context>
    <name>coder::BenchmarkDialog</name>
    <message>
        <source>Benchmarks</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>&amp;Kept runs</source>
        <translation>Mesures conser&amp;vées</translation>
    </message>
    <message>
        <source>Measure, kept runs, comparison</source>
        <translation>Mesurer, mesures conservées, comparaison</translation>
    </message>
    <message>
        <source>M&amp;easure</source>
        <translation>M&amp;esurer</translation>
    </message>
    <message>
        <source>Com&amp;parison</source>
        <translation>Com&amp;paraison</translation>
    </message>
</context>
<context>
    <name>coder::BudgetTab</name>
    <message>
        <source>Cap of the month</source>
        <translation>Plafond du mois</translation>
    </message>
    <message>
        <source>Used of the month&apos;s cap</source>
        <translation>Part utilisée du plafond du mois</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Re&amp;demander</translation>
    </message>
    <message>
        <source>Ask Linode again what the account owes</source>
        <translation>Redemander à Linode ce que doit le compte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Linode is being asked …</source>
        <translation>Linode est interrogé …</translation>
    </message>
</context>
<context>
    <name>coder::CapControl</name>
    <message>
        <source>no cap</source>
        <translation>sans plafond</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Coût maximal d’une session, en dollars US</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Coût maximal d’un mois, en dollars US</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what &amp;runs, too</source>
        <translation>Au plafond du mois, terminer aussi ce &amp;qui tourne</translation>
    </message>
    <message>
        <source>What the caps do</source>
        <translation>Ce que font les plafonds</translation>
    </message>
    <message>
        <source>Whether the caps are set</source>
        <translation>Si les plafonds sont fixés</translation>
    </message>
    <message>
        <source>Set, and read back from the settings.</source>
        <translation>Fixés, et relus depuis les paramètres.</translation>
    </message>
    <message>
        <source>An environment variable names another cap and counts more than this.</source>
        <translation>Une variable d’environnement indique un autre plafond et prime sur celui-ci.</translation>
    </message>
    <message>
        <source>Set ca&amp;ps</source>
        <translation>Fi&amp;xer les plafonds</translation>
    </message>
    <message>
        <source>A sessio&amp;n</source>
        <translation>Une &amp;session</translation>
    </message>
    <message>
        <source>A &amp;month</source>
        <translation>Un &amp;mois</translation>
    </message>
</context>
<context>
    <name>coder::ChartsTab</name>
    <message>
        <source>Sho&amp;w as table</source>
        <translation>A&amp;fficher en tableau</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>Enregistrer l’&amp;image…</translation>
    </message>
    <message>
        <source>Save val&amp;ues…</source>
        <translation>Enregistrer les &amp;valeurs…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Durée affichée</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 minutes</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 heure</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Toute la session</translation>
    </message>
    <message>
        <source>There is something to see when the session is ready.</source>
        <translation>Il y aura quelque chose à voir quand la session sera prête.</translation>
    </message>
    <message>
        <source>The VM is asked for its first values.</source>
        <translation>Les premières valeurs sont demandées à la VM.</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Enregistrer les graphiques comme image</translation>
    </message>
    <message>
        <source>Save the values as a table</source>
        <translation>Enregistrer les valeurs comme tableau</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>&amp;More charts</source>
        <translation>Plus de graphi&amp;ques</translation>
    </message>
    <message>
        <source>Temperature, clock and memory of each GPU</source>
        <translation>Température, fréquence et mémoire de chaque GPU</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
</context>
<context>
    <name>coder::ChatKeeping</name>
    <message>
        <source>Folder for the chats</source>
        <translation>Dossier pour les conversations</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Enregistrer ici</translation>
    </message>
    <message>
        <source>Saving chats</source>
        <translation>Enregistrement des conversations</translation>
    </message>
    <message>
        <source>&amp;Stop saving</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>The chats of %1 are being saved to %2: %3 so far.</source>
        <translation>Les conversations de %1 sont enregistrées dans %2&#xa0;: %3 jusqu’ici.</translation>
    </message>
    <message>
        <source>The chats of %1 were not saved.</source>
        <translation>Les conversations de %1 n’ont pas été enregistrées.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what went wrong, what destroying now means.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>If the VM is destroyed now, they are lost.</source>
        <translation>Si la VM est supprimée maintenant, elles sont perdues.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>&amp;Destroy all the same</source>
        <translation>&amp;Supprimer quand même</translation>
    </message>
    <message>
        <source>&amp;Keep the VM</source>
        <translation>&amp;Conserver la VM</translation>
    </message>
</context>
<context>
    <name>coder::CheckTab</name>
    <message>
        <source>Start chec&amp;k</source>
        <translation>Lancer l’e&amp;xamen</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Co&amp;pier</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Enre&amp;gistrer le rapport…</translation>
    </message>
    <message>
        <source>State of the check</source>
        <translation>État de l’examen</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Avancement de l’examen</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Résultat de l’examen</translation>
    </message>
    <message>
        <source>How thorough</source>
        <translation>Niveau de détail</translation>
    </message>
    <message>
        <source>Look, half a minute</source>
        <translation>Regarder, une demi-minute</translation>
    </message>
    <message>
        <source>Measure, one minute</source>
        <translation>Mesurer, une minute</translation>
    </message>
    <message>
        <source>Measure, five minutes</source>
        <translation>Mesurer, cinq minutes</translation>
    </message>
    <message>
        <source>Measuring puts questions to the model: the session counts as used then.</source>
        <translation>La mesure pose des questions au modèle&#xa0;: la session compte alors comme utilisée.</translation>
    </message>
    <message>
        <source>Checked at %1.</source>
        <translation>Examiné à %1.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Rien n’a encore été examiné.</translation>
    </message>
    <message>
        <source>A session can be checked when it is ready.</source>
        <translation>Une session peut être examinée quand elle est prête.</translation>
    </message>
    <message>
        <source>Save what the check found</source>
        <translation>Enregistrer le résultat de l’examen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
</context>
<context>
    <name>coder::ClientDialog</name>
    <message>
        <source>Copied. Paste the command into a terminal; it reads the key from its file.</source>
        <translation>Copié. Collez la commande dans un terminal&#xa0;; elle lit la clé dans son fichier.</translation>
    </message>
    <message>
        <source>Copied. Put it into %1, beside what is there already.</source>
        <translation>Copié. Mettez-le dans %1, à côté de ce qui s’y trouve déjà.</translation>
    </message>
    <message>
        <source>The key is not in it. Start the program with %1 set to what is in %2.</source>
        <translation>La clé n’y est pas. Lancez le programme avec %1 défini à ce que contient %2.</translation>
    </message>
    <message>
        <source>The key is not in it. Put a line into %3: %1= and what is in %2.</source>
        <translation>La clé n’y est pas. Mettez une ligne dans %3&#xa0;: %1= et ce que contient %2.</translation>
    </message>
    <message>
        <source>Settings for %1</source>
        <translation>Réglages pour %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>&amp;Copy again</source>
        <translation>&amp;Copier encore</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Où le mettre</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Où se trouve la clé</translation>
    </message>
</context>
<context>
    <name>coder::ComparisonTab</name>
    <message>
        <source>Time to the first token</source>
        <translation>Temps jusqu’au premier token</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>Temps entre les tokens</translation>
    </message>
    <message>
        <source>The charts in words</source>
        <translation>Les graphiques en mots</translation>
    </message>
    <message>
        <source>Figures of the runs</source>
        <translation>Valeurs des mesures</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Environnement</translation>
    </message>
    <message>
        <source>What differs around the runs</source>
        <translation>Ce qui diffère autour des mesures</translation>
    </message>
    <message>
        <source>Outcome of saving</source>
        <translation>Résultat de l’enregistrement</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Rien à comparer</translation>
    </message>
    <message>
        <source>No run is chosen. Tick up to five among the kept runs.</source>
        <translation>Aucune mesure n’est choisie. Cochez-en jusqu’à cinq parmi les mesures conservées.</translation>
    </message>
    <message>
        <source>Choose &amp;runs</source>
        <translation>Choisir des mesu&amp;res</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Upward in the first chart</source>
        <translation>Vers le haut du premier graphique</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>Enregistrer le &amp;tableau…</translation>
    </message>
    <message>
        <source>Save the comparison as a picture</source>
        <translation>Enregistrer la comparaison comme image</translation>
    </message>
    <message>
        <source>Save the figures as a table</source>
        <translation>Enregistrer les valeurs comme tableau</translation>
    </message>
    <message>
        <source>Charts and figures</source>
        <translation>Graphiques et valeurs</translation>
    </message>
    <message>
        <source>Baseline: %1 · %2</source>
        <translation>Référence&#xa0;: %1 · %2</translation>
    </message>
    <message>
        <source>Figure (bold: the best)</source>
        <translation>Valeur (en gras&#xa0;: la meilleure)</translation>
    </message>
    <message>
        <source>As far as the runs tell, nothing else was different.</source>
        <translation>D’après les mesures, rien d’autre n’était différent.</translation>
    </message>
    <message>
        <source>What else was different:</source>
        <translation>Ce qui différait par ailleurs&#xa0;:</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>Enregistrer l’&amp;image…</translation>
    </message>
    <message>
        <source>Save pa&amp;ge…</source>
        <translation>Enregistrer la pa&amp;ge…</translation>
    </message>
    <message>
        <source>Charts and tables as one file for a browser (HTML)</source>
        <translation>Graphiques et tableaux dans un seul fichier pour un navigateur (HTML)</translation>
    </message>
    <message>
        <source>Save the comparison as a page</source>
        <translation>Enregistrer la comparaison comme page</translation>
    </message>
</context>
<context>
    <name>coder::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>The program rents and destroys VMs in your Linode account. For that it needs an API token.</source>
        <translation>Le programme loue et supprime des VM dans votre compte Linode. Pour cela, il lui faut un jeton d’API.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Make a token in Cloud Manager&lt;/a&gt; with exactly these rights: %2.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Créez un jeton dans Cloud Manager&lt;/a&gt; avec exactement ces droits&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Make a token in Cloud Manager</source>
        <translation>Créer un jeton dans Cloud Manager</translation>
    </message>
    <message>
        <source>Linode API token</source>
        <translation>Jeton d’API Linode</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>&amp;Linode API token</source>
        <translation>&amp;Jeton d’API Linode</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>&amp;Afficher la saisie</translation>
    </message>
    <message>
        <source>Hugging Face token, optional</source>
        <translation>Jeton Hugging Face, facultatif</translation>
    </message>
    <message>
        <source>&amp;Hugging Face token (optional)</source>
        <translation>Jeton &amp;Hugging Face (facultatif)</translation>
    </message>
    <message>
        <source>Only gated models need it, such as Llama: it shows that you accepted their licence. The suggested models are open.</source>
        <translation>Seuls les modèles à accès restreint comme Llama en ont besoin&#xa0;: il montre que vous avez accepté leur licence. Les modèles proposés sont ouverts.</translation>
    </message>
    <message>
        <source>In place of a secret you may enter a 1Password reference, op://vault/item/field. Secrets go to the keyring, never into .env.</source>
        <translation>Au lieu d’un secret, vous pouvez saisir une référence 1Password, op://vault/item/field. Les secrets vont dans le trousseau de clés, jamais dans .env.</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>&amp;Tester à nouveau</translation>
    </message>
    <message>
        <source>Leave empty to go on with the one that is stored</source>
        <translation>Laisser vide pour continuer avec celui qui est enregistré</translation>
    </message>
</context>
<context>
    <name>coder::DestroyingDialog</name>
    <message>
        <source>Destroying</source>
        <translation>Suppression</translation>
    </message>
    <message>
        <source>The program ends as soon as Linode confirms that nothing is left.</source>
        <translation>Le programme se termine dès que Linode confirme qu’il ne reste rien.</translation>
    </message>
    <message>
        <source>VMs proved gone</source>
        <translation>VM dont la suppression est prouvée</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Quitter maintenant</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>%1: not confirmed yet. %2</source>
        <translation>%1&#xa0;: pas encore confirmé. %2</translation>
    </message>
    <message>
        <source>%1: %2 …</source>
        <translation>%1&#xa0;: %2 …</translation>
    </message>
    <message>
        <source>If you quit now, a program in the background goes on until Linode confirms it. While this computer is off nobody does, and the VM goes on costing money.</source>
        <translation>Si vous quittez maintenant, un programme en arrière-plan continue jusqu’à la confirmation de Linode. Tant que cet ordinateur est éteint, personne ne le fait, et la VM continue de coûter de l’argent.</translation>
    </message>
    <message>
        <source>Nobody can destroy it now: %1 The wish is kept and carried out when this program or coder can ask Linode; until then the VM goes on costing money.</source>
        <translation>Personne ne peut la supprimer pour l’instant&#xa0;: %1 La demande est conservée et exécutée dès que ce programme ou coder peut interroger Linode&#xa0;; d’ici là, la VM continue de coûter de l’argent.</translation>
    </message>
    <message>
        <source>%1: over. No VM was rented.</source>
        <translation>%1&#xa0;: terminée. Aucune VM n&apos;était louée.</translation>
    </message>
    <message>
        <source>%1: destroyed. Linode no longer knows the VM, by its number or by its label.</source>
        <translation>%1&#xa0;: supprimée. Linode ne connaît plus la VM, ni par son numéro ni par son nom.</translation>
    </message>
</context>
<context>
    <name>coder::EventRuler</name>
    <message>
        <source>Time and events</source>
        <translation>Temps et événements</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Nothing happened to the session in this time.</source>
        <translation>Rien n’est arrivé à la session pendant ce temps.</translation>
    </message>
</context>
<context>
    <name>coder::EventsTab</name>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Latest end moved</source>
        <translation>Fin au plus tard déplacée</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Supprimée</translation>
    </message>
    <message>
        <source>Healing tried</source>
        <translation>Réparation tentée</translation>
    </message>
    <message>
        <source>That did not help</source>
        <translation>Cela n’a pas aidé</translation>
    </message>
    <message>
        <source>Healing stopped</source>
        <translation>Réparation arrêtée</translation>
    </message>
    <message>
        <source>Healed</source>
        <translation>Réparée</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Connexion perdue</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>De nouveau connecté</translation>
    </message>
    <message>
        <source>Former model taken back</source>
        <translation>Modèle précédent repris</translation>
    </message>
    <message>
        <source>Idle: the VM ends soon</source>
        <translation>Inactive&#xa0;: la VM prend bientôt fin</translation>
    </message>
    <message>
        <source>Latest end is near</source>
        <translation>Fin au plus tard proche</translation>
    </message>
    <message>
        <source>Idle for too long</source>
        <translation>Inactive trop longtemps</translation>
    </message>
    <message>
        <source>Latest end reached</source>
        <translation>Fin au plus tard atteinte</translation>
    </message>
    <message>
        <source>The guard was not told of work</source>
        <translation>Le gardien n&apos;a pas été informé d&apos;un travail</translation>
    </message>
    <message>
        <source>Ends with the paid hour: the month&apos;s cap</source>
        <translation>Se termine avec l&apos;heure payée&#xa0;: plafond du mois</translation>
    </message>
    <message>
        <source>Idle limit set</source>
        <translation>Limite d&apos;inactivité réglée</translation>
    </message>
    <message>
        <source>Another model or profile</source>
        <translation>Autre modèle ou profil</translation>
    </message>
    <message>
        <source>Model not switched</source>
        <translation>Modèle non changé</translation>
    </message>
</context>
<context>
    <name>coder::FitBar</name>
    <message>
        <source>Memory of one GPU</source>
        <translation>Mémoire d’un GPU</translation>
    </message>
</context>
<context>
    <name>coder::GuardNotices</name>
    <message>
        <source>%1 is idle and will be destroyed at %2. To keep it: coder extend %1</source>
        <translation>%1 est inactive et sera supprimée à %2. Pour la conserver&#xa0;: coder extend %1</translation>
    </message>
    <message>
        <source>The lease of %1 ends: it will be destroyed at %2. To keep it: coder extend %1</source>
        <translation>La durée de location de %1 se termine&#xa0;: elle sera supprimée à %2. Pour la conserver&#xa0;: coder extend %1</translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <extracomment>The title of a notification; %1 is a session.</extracomment>
        <translation>%1 se termine bientôt</translation>
    </message>
</context>
<context>
    <name>coder::HistoryTab</name>
    <message>
        <source>What idle time cost</source>
        <translation>Coût de l&apos;inactivité</translation>
    </message>
    <message>
        <source>Outcome of the export</source>
        <translation>Résultat de l&apos;export</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Heures</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Facturé</translation>
    </message>
    <message>
        <source>Per million tokens</source>
        <translation>Par million de tokens</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>Idle cost</source>
        <translation>Coût d&apos;inactivité</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Reçus</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Tous les mois</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>No VM has ended yet that this computer knows of.</source>
        <translation>Aucune VM connue de cet ordinateur n&apos;a encore pris fin.</translation>
    </message>
    <message>
        <source>Export the receipts</source>
        <translation>Exporter les reçus</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tableau (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>All that are shown: %1</source>
        <translation>Tous ceux affichés&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>coder::IdleControl</name>
    <message>
        <source>Destroy the VM when it is &amp;idle for</source>
        <translation>Supprimer la VM &amp;inactive depuis</translation>
    </message>
    <message>
        <source>Use up the ho&amp;ur that is paid first</source>
        <translation>Utiliser d&apos;abord l&apos;heure &amp;déjà payée</translation>
    </message>
    <message>
        <source>Set idle li&amp;mit</source>
        <translation>&amp;Régler la limite</translation>
    </message>
    <message>
        <source>Idle limit in minutes, slider</source>
        <translation>Limite d&apos;inactivité en minutes, curseur</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Minutes, behind a number that can be edited.</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Idle limit in minutes</source>
        <translation>Limite d&apos;inactivité en minutes</translation>
    </message>
</context>
<context>
    <name>coder::Launcher</name>
    <message>
        <source>Project folder for aider in %1</source>
        <translation>Dossier du projet pour aider dans %1</translation>
    </message>
</context>
<context>
    <name>coder::LauncherDialog</name>
    <message>
        <source>aider is not installed on this computer. Install it with one of these commands in a terminal, then launch it again.</source>
        <translation>aider n’est pas installé sur cet ordinateur. Installez-le avec l’une de ces commandes dans un terminal, puis relancez-le.</translation>
    </message>
    <message>
        <source>No terminal was found. Name the command of yours in the preferences, under “Terminal command”.</source>
        <translation>Aucun terminal n’a été trouvé. Indiquez la commande du vôtre dans les préférences, sous «&#xa0;Commande du terminal&#xa0;».</translation>
    </message>
    <message>
        <source>The terminal “%1” was not found. Change it in the preferences, under “Terminal command”.</source>
        <translation>Le terminal «&#xa0;%1&#xa0;» n’a pas été trouvé. Changez-le dans les préférences, sous «&#xa0;Commande du terminal&#xa0;».</translation>
    </message>
    <message>
        <source>The project folder %1 is not there any more. Choose another one.</source>
        <translation>Le dossier du projet %1 n’existe plus. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>%1 is not ready yet. Launch aider when it is.</source>
        <translation>%1 n’est pas encore prête. Lancez aider quand elle le sera.</translation>
    </message>
    <message>
        <source>Launch aider for %1</source>
        <translation>Lancer aider pour %1</translation>
    </message>
    <message>
        <source>The session goes on and is billed as before.</source>
        <translation>La session continue et reste facturée comme avant.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>Copier «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Command that installs aider: %1</source>
        <translation>Commande qui installe aider&#xa0;: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>coder::LeftoversTab</name>
    <message>
        <source>Look &amp;again</source>
        <translation>Vérifier à &amp;nouveau</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Restes</translation>
    </message>
    <message>
        <source>What is left over</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>Linode was not asked yet.</source>
        <translation>Linode n&apos;a pas encore été interrogé.</translation>
    </message>
    <message>
        <source>Things left over</source>
        <translation>Éléments restants</translation>
    </message>
    <message>
        <source>Asking Linode what is left over …</source>
        <translation>Linode est interrogé sur ce qui reste …</translation>
    </message>
    <message>
        <source>What is left over is unknown: %1</source>
        <translation>Ce qui reste est inconnu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>Il ne reste rien.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left over.</source>
        <translation>
            <numerusform>%n élément reste.</numerusform>
            <numerusform>%n éléments restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another installation made it; it is left alone.</source>
        <translation>Une autre installation l&apos;a créé&#xa0;; rien n&apos;y est touché.</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>A kind of thing, its name, its cost.</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>Conserver %1</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Effacer %1</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>Effacer %1&#xa0;?</translation>
    </message>
    <message>
        <source>It is deleted at Linode. This cannot be undone.</source>
        <translation>L&apos;élément est effacé chez Linode. C&apos;est irréversible.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Effacer</translation>
    </message>
</context>
<context>
    <name>coder::LogSource</name>
    <message>
        <source>The VM cannot be reached yet: its address or host key is not known.</source>
        <translation>La VM n’est pas encore joignable&#xa0;: son adresse ou sa clé d’hôte n’est pas connue.</translation>
    </message>
    <message>
        <source>The program ssh is not installed.</source>
        <translation>Le programme ssh n’est pas installé.</translation>
    </message>
    <message>
        <source>This program has written no log.</source>
        <translation>Ce programme n’a écrit aucun journal.</translation>
    </message>
    <message>
        <source>The log broke off; it is tried again every few seconds.</source>
        <translation>Le journal s’est interrompu&#xa0;; un nouvel essai a lieu toutes les quelques secondes.</translation>
    </message>
</context>
<context>
    <name>coder::LogTab</name>
    <message>
        <source>Model server (vLLM)</source>
        <translation>Serveur de modèle (vLLM)</translation>
    </message>
    <message>
        <source>Start of the VM (cloud-init)</source>
        <translation>Démarrage de la VM (cloud-init)</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Ce programme</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Quel journal</translation>
    </message>
    <message>
        <source>Lines with these words</source>
        <translation>Lignes avec ces mots</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filtre du journal</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>Filt&amp;re&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Which log:</source>
        <translation>&amp;Quel journal&#xa0;:</translation>
    </message>
</context>
<context>
    <name>coder::LogTail</name>
    <message>
        <source>&amp;What the VM writes</source>
        <translation>Ce &amp;que la VM écrit</translation>
    </message>
    <message>
        <source>What the VM writes</source>
        <translation>Ce que la VM écrit</translation>
    </message>
    <message>
        <source>End of the VM&apos;s log</source>
        <translation>Fin du journal de la VM</translation>
    </message>
</context>
<context>
    <name>coder::MainWindow</name>
    <message>
        <source>Linode LLM Coder – demo</source>
        <translation>Linode LLM Coder – démo</translation>
    </message>
    <message>
        <source>Linode LLM Coder</source>
        <translation>Linode LLM Coder</translation>
    </message>
</context>
<context>
    <name>coder::MeasureTab</name>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Mesurer</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesurer</translation>
    </message>
    <message>
        <source>State of the benchmark</source>
        <translation>État de la mesure</translation>
    </message>
    <message>
        <source>four for each at once</source>
        <translation>quatre pour chacune à la fois</translation>
    </message>
    <message>
        <source>as soon as there is a place</source>
        <translation>dès qu’une place est libre</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Session</translation>
    </message>
    <message>
        <source>&amp;Workload</source>
        <translation>C&amp;harge de travail</translation>
    </message>
    <message>
        <source>Requests at &amp;once, as 1,2,4</source>
        <translation>Requêtes à la f&amp;ois, comme 1,2,4</translation>
    </message>
    <message>
        <source>&amp;Requests of a run</source>
        <translation>&amp;Requêtes d’une mesure</translation>
    </message>
    <message>
        <source>&amp;Tokens of an answer</source>
        <translation>&amp;Tokens d’une réponse</translation>
    </message>
    <message>
        <source>Requests sent a secon&amp;d</source>
        <translation>Requêtes par secon&amp;de</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Figures of this benchmark</source>
        <translation>Valeurs de cette mesure</translation>
    </message>
    <message>
        <source>No session is ready. Create one, or wait until it is.</source>
        <translation>Aucune session n’est prête. Créez-en une, ou attendez qu’elle le soit.</translation>
    </message>
    <message>
        <source>Requests at once are numbers from 1 to 512 with commas between.</source>
        <translation>Les requêtes à la fois sont des nombres de 1 à 512, séparés par des virgules.</translation>
    </message>
    <message>
        <source>The requests are sent to the session&apos;s model; the runs are kept.</source>
        <translation>Les requêtes sont envoyées au modèle de la session&#xa0;; les mesures sont conservées.</translation>
    </message>
    <message>
        <source>&amp;Compare these runs</source>
        <translation>&amp;Comparer ces mesures</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Avancement de la mesure</translation>
    </message>
    <message>
        <source>How far the benchmark is</source>
        <translation>Où en est la mesure</translation>
    </message>
</context>
<context>
    <name>coder::ModelBox</name>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation>Modèle chez Hugging Face, sous la forme propriétaire/nom</translation>
    </message>
    <message>
        <source>This model is not in the catalogue; Hugging Face is asked about it before anything is rented.</source>
        <translation>Ce modèle n’est pas dans le catalogue&#xa0;; Hugging Face est interrogé à son sujet avant toute location.</translation>
    </message>
</context>
<context>
    <name>coder::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Number format of the weights</source>
        <translation>Format des nombres des poids</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number format of the KV cache</source>
        <translation>Format des nombres du cache KV</translation>
    </message>
    <message>
        <source>Whether it fits</source>
        <translation>Si cela tient</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Le modèle</translation>
    </message>
    <message>
        <source>Models and memory</source>
        <translation>Modèles et mémoire</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexte en tokens</translation>
    </message>
    <message>
        <source> tokens</source>
        <extracomment>Behind a number that can be edited.</extracomment>
        <translation> tokens</translation>
    </message>
    <message>
        <source>16 bits, as the model has it</source>
        <translation>16 bits, comme le modèle</translation>
    </message>
    <message>
        <source>8 bits (--kv-cache-dtype fp8)</source>
        <translation>8 bits (--kv-cache-dtype fp8)</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Weights:</source>
        <translation>&amp;Poids&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;GPUs:</source>
        <translation>&amp;GPU&#xa0;:</translation>
    </message>
    <message>
        <source>Con&amp;text:</source>
        <translation>Con&amp;texte&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;KV cache:</source>
        <translation>Cache &amp;KV&#xa0;:</translation>
    </message>
    <message>
        <source>Memory of one GPU, by what it is used for</source>
        <translation>Mémoire d’un GPU selon son usage</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>On each GPU</source>
        <translation>Sur chaque GPU</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <extracomment>How many cards of which kind, and their memory together: &quot;2 × RTX 4000 Ada, 40 GiB&quot;.</extracomment>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>%1, reckoned: no such repository is in the catalogue</source>
        <translation>%1, calculé&#xa0;: aucun dépôt de ce genre dans le catalogue</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Manque</translation>
    </message>
    <message>
        <source>Memory of the GPU</source>
        <translation>Mémoire du GPU</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Ce que cela coûte</translation>
    </message>
    <message>
        <source>The price is not known: Linode was not asked yet, or offers no such plan to this account.</source>
        <translation>Le prix n’est pas connu&#xa0;: Linode n’a pas encore été interrogé, ou n’offre pas un tel plan à ce compte.</translation>
    </message>
    <message>
        <source>The plan %1: %2.</source>
        <extracomment>%1 is a plan&apos;s id, %2 a price per hour or that it is unknown.</extracomment>
        <translation>Le plan&#xa0;%1&#xa0;:&#xa0;%2.</translation>
    </message>
    <message>
        <source>How fast it is was not measured yet.</source>
        <translation>Sa vitesse n’a pas encore été mesurée.</translation>
    </message>
    <message>
        <source>Measured: %1 tokens a second for all together.</source>
        <translation>Mesuré&#xa0;:&#xa0;%1 tokens par seconde pour tous ensemble.</translation>
    </message>
    <message>
        <source>Measured: %1 tokens a second for all together, %2 a million.</source>
        <translation>Mesuré&#xa0;:&#xa0;%1 tokens par seconde pour tous ensemble,&#xa0;%2 le million.</translation>
    </message>
</context>
<context>
    <name>coder::MoneyDialog</name>
    <message>
        <source>Budget and history</source>
        <translation>Budget et historique</translation>
    </message>
    <message>
        <source>Budget, history, leftovers</source>
        <translation>Budget, historique, restes</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historique</translation>
    </message>
    <message>
        <source>&amp;Leftovers</source>
        <translation>&amp;Restes</translation>
    </message>
</context>
<context>
    <name>coder::MoneyFooter</name>
    <message>
        <source>Money</source>
        <translation>Argent</translation>
    </message>
</context>
<context>
    <name>coder::NewSessionDialog</name>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Nouvelle session</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Nom de la session</translation>
    </message>
    <message>
        <source>Latest end in hours</source>
        <translation>Fin au plus tard, en heures</translation>
    </message>
    <message>
        <source> h after it was created</source>
        <extracomment>After the number of hours of the latest end.</extracomment>
        <translation> h après la création</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#xa0;:</translation>
    </message>
    <message>
        <source>Plan:</source>
        <translation>Offre&#xa0;:</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>&amp;Latest end:</source>
        <translation>Fin au plus &amp;tard&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>Linode must be reachable before a VM can be created.</source>
        <translation>Linode doit être joignable avant qu’une VM puisse être créée.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, a letter or digit first.</source>
        <translation>Un nom se compose de lettres, chiffres, points, tirets et traits de soulignement, et commence par une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>The price is unknown: see the plan at Linode before you create it.</source>
        <translation>Le prix est inconnu&#xa0;: voyez l’offre chez Linode avant de la créer.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Three whole sentences: what happened, what it means for the money, what to do.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>&amp;Create for %1 per hour, %2 at most</source>
        <translation>&amp;Créer pour %1 par heure, %2 au plus</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Whole sentences: the figures of the month, and what to do.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At worst this session costs %1: every started hour is billed until the VM is destroyed. Once it runs, the session says whether the VM can end itself while this computer is off.</source>
        <translation>Au pire, cette session coûte %1&#xa0;: chaque heure entamée est facturée jusqu’à la suppression de la VM. Une fois qu’elle tourne, la session dit si la VM peut se supprimer d’elle-même quand cet ordinateur est éteint.</translation>
    </message>
    <message>
        <source>Whether the model fits</source>
        <translation>Si le modèle tient</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle&#xa0;:</translation>
    </message>
    <message>
        <source>M&amp;emory…</source>
        <translation>M&amp;émoire…</translation>
    </message>
</context>
<context>
    <name>coder::OverviewTab</name>
    <message>
        <source>%1, served as %2</source>
        <translation>%1, servi sous le nom %2</translation>
    </message>
    <message>
        <source>%1, served as %2, context of %3 tokens</source>
        <translation>%1, servi sous le nom %2, contexte de %3 tokens</translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2</source>
        <translation>%1 par heure entamée&#xa0;; facturé jusqu’ici&#xa0;: %2</translation>
    </message>
    <message>
        <source>Copy API &amp;key</source>
        <translation>Copier la clé d’AP&amp;I</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Point d’accès</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>Clé d’API</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>the same for all sessions, never shown</source>
        <translation>la même pour toutes les sessions, jamais affichée</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Démarrage.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Encore %1 environ.</translation>
    </message>
    <message>
        <source>Copy end&amp;point</source>
        <translation>Copier le &amp;point d’accès</translation>
    </message>
    <message>
        <source>Copy add&amp;ress</source>
        <translation>Copier l’a&amp;dresse</translation>
    </message>
    <message>
        <source>Cloud &amp;Manager</source>
        <translation>Cloud Mana&amp;ger</translation>
    </message>
    <message>
        <source>Shows this VM in Linode&apos;s Cloud Manager, in the browser</source>
        <translation>Affiche cette VM dans Cloud Manager de Linode, dans le navigateur</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>rien n’est loué</translation>
    </message>
    <message>
        <source>unknown: Linode named no price for this plan</source>
        <translation>inconnu&#xa0;: Linode n’a pas indiqué de prix pour cette offre</translation>
    </message>
    <message>
        <source>Enter the &amp;passphrase…</source>
        <translation>Saisir la &amp;phrase secrète…</translation>
    </message>
    <message>
        <source>He&amp;al…</source>
        <translation>&amp;Réparer…</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Inactivité</translation>
    </message>
    <message>
        <source>This VM of the program runs, and no session knew it</source>
        <translation>Cette VM du programme tourne, et aucune session ne la connaissait</translation>
    </message>
    <message>
        <source>Keep it, and it is a session like the others, or destroy it.</source>
        <translation>Gardez-la, et c’est une session comme les autres, ou détruisez-la.</translation>
    </message>
    <message>
        <source>&amp;Keep it as a session</source>
        <translation>&amp;Garder comme session</translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2 (time used: %4); next charge %3</source>
        <extracomment>%3 is a time of day and how far it is: &quot;18:42, in 5 min&quot;. %4 is what the time that was used is worth, to the second.</extracomment>
        <translation>%1 par heure entamée&#xa0;; facturé jusqu’ici&#xa0;: %2 (temps utilisé&#xa0;: %4)&#xa0;; prochaine facturation %3</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
</context>
<context>
    <name>coder::ParetoChart</name>
    <message>
        <source>%1, dashed: the frontier</source>
        <translation>%1, en tirets&#xa0;: la frontière</translation>
    </message>
</context>
<context>
    <name>coder::PassphraseDialog</name>
    <message>
        <source>That does not open the key. Try again.</source>
        <translation>Cela n’ouvre pas la clé. Réessayez.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Untick the box to use the passphrase for this run.</source>
        <translation>Ce bureau n’a pas de trousseau de clés. Décochez la case pour utiliser la phrase secrète pour cette exécution seulement.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again, or untick the box.</source>
        <translation>Le trousseau de clés est verrouillé. Déverrouillez-le et réessayez, ou décochez la case.</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keyring for the next time</source>
        <translation>La &amp;garder dans le trousseau de clés pour la prochaine fois</translation>
    </message>
    <message>
        <source>Passphrase of your SSH key</source>
        <translation>Phrase secrète de votre clé SSH</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Phrase secrète&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>&amp;Ouvrir la clé</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>The VM of this session was made with your own SSH key %1, which is encrypted. Enter its passphrase, or a reference to it such as op://vault/item/field.</source>
        <translation>La VM de cette session a été créée avec votre propre clé SSH %1, qui est chiffrée. Saisissez sa phrase secrète, ou une référence vers elle comme op://vault/item/field.</translation>
    </message>
</context>
<context>
    <name>coder::PlacePage</name>
    <message>
        <source>%1, distance %2, %3, %4</source>
        <translation>%1, distance %2, %3, %4</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>The nearer the VM, the quicker the first word. Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation>Plus la VM est proche, plus le premier mot arrive vite. La disponibilité est celle que Linode annonce&#xa0;; seule la création montre s’il en reste une.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Disponibilité</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Région</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>&amp;Demander à nouveau</translation>
    </message>
    <message>
        <source>Asking Linode …</source>
        <translation>Interrogation de Linode …</translation>
    </message>
    <message>
        <source>What is in stock could not be read. You can go on all the same.</source>
        <translation>La disponibilité n’a pas pu être lue. Vous pouvez continuer quand même.</translation>
    </message>
</context>
<context>
    <name>coder::PreferencesDialog</name>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Search in the preferences</source>
        <translation>Rechercher dans les préférences</translation>
    </message>
    <message>
        <source>These preferences were written by a newer version of this program. They can be read here, not changed.</source>
        <translation>Ces préférences ont été écrites par une version plus récente de ce programme. Elles peuvent être lues ici, pas modifiées.</translation>
    </message>
    <message>
        <source>No preference has these words.</source>
        <translation>Aucune préférence ne contient ces mots.</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>Choisir le dossier du projet</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Dossier du projet</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>F&amp;ermer</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>Pa&amp;rcourir…</translation>
    </message>
</context>
<context>
    <name>coder::ProblemPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What it means for the money, then what to do next; both are whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An error&apos;s name, for looking it up, and the provider&apos;s own words.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>In Cloud Manager</source>
        <translation>Dans Cloud Manager</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>coder::PurposePage</name>
    <message>
        <source>&amp;Fast and cheap</source>
        <translation>&amp;Rapide et économique</translation>
    </message>
    <message>
        <source>B&amp;alanced</source>
        <translation>É&amp;quilibré</translation>
    </message>
    <message>
        <source>&amp;Largest</source>
        <translation>&amp;Le plus grand</translation>
    </message>
    <message>
        <source>Choose &amp;myself</source>
        <translation>&amp;Choisir moi-même</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quel usage</translation>
    </message>
    <message>
        <source>Each suggestion is a model and the cheapest plan it fits on, at today&apos;s price.</source>
        <translation>Chaque proposition est un modèle et l’offre la moins chère qui lui convient, au prix du jour.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>M&amp;odèle</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>O&amp;ffre</translation>
    </message>
    <message>
        <source>Run Open &amp;WebUI beside the model, for chats in the browser</source>
        <translation>Exécuter Open &amp;WebUI à côté du modèle, pour discuter dans le navigateur</translation>
    </message>
    <message>
        <source>Performance profile</source>
        <translation>Profil de performance</translation>
    </message>
    <message>
        <source>Performance p&amp;rofile</source>
        <translation>Profil de perfor&amp;mance</translation>
    </message>
    <message>
        <source>Looking the model up …</source>
        <translation>Recherche du modèle …</translation>
    </message>
</context>
<context>
    <name>coder::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>&quot;Save&quot; writes the settings and rents nothing. &quot;Create&quot; also starts the first session.</source>
        <translation>«&#xa0;Enregistrer&#xa0;» écrit les paramètres et ne loue rien. «&#xa0;Créer&#xa0;» démarre aussi la première session.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>C&amp;ontrôles</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
</context>
<context>
    <name>coder::RunsTab</name>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est conservé</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Mesures conservées</translation>
    </message>
    <message>
        <source>&amp;Import results…</source>
        <translation>&amp;Importer des résultats…</translation>
    </message>
    <message>
        <source>Of this program, of vLLM&apos;s own benchmark or of the older tool</source>
        <translation>De ce programme, de la mesure de vLLM même ou de l’ancien outil</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Charge de travail</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Requêtes</translation>
    </message>
    <message>
        <source>Kept runs, with a box to compare</source>
        <translation>Mesures conservées, avec une case pour comparer</translation>
    </message>
    <message>
        <source>Tick up to five runs and compare them.</source>
        <translation>Cochez jusqu’à cinq mesures et comparez-les.</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read.</source>
        <translation>
            <numerusform>%n fichier est illisible.</numerusform>
            <numerusform>%n fichiers sont illisibles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Five runs are chosen already: take one out first.</source>
        <translation>Cinq mesures sont déjà choisies&#xa0;: retirez-en une d’abord.</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Importer des résultats</translation>
    </message>
    <message>
        <source>Results (*.json *.jsonl)</source>
        <translation>Résultats (*.json *.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were read.</source>
        <translation>
            <numerusform>%n mesure a été lue.</numerusform>
            <numerusform>%n mesures ont été lues.</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Co&amp;mparer</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;ffacer…</translation>
    </message>
    <message>
        <source>The selected runs, or all: as a table (CSV), or as JSON that can be imported again</source>
        <translation>Les mesures sélectionnées, ou toutes&#xa0;: en tableau (CSV), ou en JSON qui peut être importé de nouveau</translation>
    </message>
    <message>
        <source>The selected runs</source>
        <translation>Les mesures sélectionnées</translation>
    </message>
    <message>
        <source>No run is kept yet. Measure a session, or import results.</source>
        <translation>Aucune mesure n’est encore conservée. Mesurez une session, ou importez des résultats.</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Effacer des mesures</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n kept runs?</source>
        <translation>
            <numerusform>Effacer %n mesure conservée&#xa0;?</numerusform>
            <numerusform>Effacer %n mesures conservées&#xa0;?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured cannot be had back without measuring again. No VM is touched.</source>
        <translation>Ce qui a été mesuré ne peut être retrouvé sans mesurer de nouveau. Aucune VM n’est touchée.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were deleted.</source>
        <translation>
            <numerusform>%n mesure a été effacée.</numerusform>
            <numerusform>%n mesures ont été effacées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Exporter des mesures</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tableau (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and were left out.</source>
        <translation>
            <numerusform>%n entrée ne peut être lue et a été laissée de côté.</numerusform>
            <numerusform>%n entrées ne peuvent être lues et ont été laissées de côté.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::SafetyPage</name>
    <message>
        <source>no cap</source>
        <translation>aucun plafond</translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation>Rester à l’abri</translation>
    </message>
    <message>
        <source>Every VM has an end from the beginning. Linode bills started hours until it is destroyed.</source>
        <translation>Toute VM a une fin dès le début. Linode facture les heures entamées jusqu’à sa suppression.</translation>
    </message>
    <message>
        <source>Destroy it when idle for, in minutes</source>
        <translation>Supprimer après une inactivité de, en minutes</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Destroy it at the latest after, in hours</source>
        <translation>Supprimer au plus tard après, en heures</translation>
    </message>
    <message>
        <source>Destroy it when &amp;idle for</source>
        <translation>Supprimer après une &amp;inactivité de</translation>
    </message>
    <message>
        <source>Destroy it at the &amp;latest after</source>
        <translation>Supprimer au plus &amp;tard après</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Coût maximal d’une session, en dollars US</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Coût maximal d’un mois, en dollars US</translation>
    </message>
    <message>
        <source>Most one &amp;session may cost</source>
        <translation>Coût maximal d’&amp;une session</translation>
    </message>
    <message>
        <source>Use a &amp;firewall of mine, number</source>
        <translation>Utiliser un pare-&amp;feu à moi, numéro</translation>
    </message>
    <message>
        <source>Number of your firewall</source>
        <translation>Numéro de votre pare-feu</translation>
    </message>
    <message>
        <source>Enter the number of your firewall, as Cloud Manager shows it.</source>
        <translation>Saisissez le numéro de votre pare-feu, tel que l’affiche Cloud Manager.</translation>
    </message>
    <message numerus="yes">
        <source> minute(s)</source>
        <extracomment>After a number in a field: &quot;30 minutes&quot;. The number itself is not part of the text.</extracomment>
        <translation>
            <numerusform> minute</numerusform>
            <numerusform> minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> hour(s)</source>
        <extracomment>After a number in a field: &quot;4 hours&quot;. The number itself is not part of the text.</extracomment>
        <translation>
            <numerusform> heure</numerusform>
            <numerusform> heures</numerusform>
        </translation>
    </message>
    <message>
        <source>M&amp;ake a firewall that admits SSH from my address only (recommended)</source>
        <translation>&amp;Créer un pare-feu qui n’admet SSH que depuis mon adresse (recommandé)</translation>
    </message>
    <message>
        <source>M&amp;ake a firewall that admits SSH from %1 only (recommended)</source>
        <translation>&amp;Créer un pare-feu qui n’admet SSH que depuis %1 (recommandé)</translation>
    </message>
    <message>
        <source>Most a m&amp;onth may cost</source>
        <translation>Coût maximal d’un &amp;mois</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what &amp;runs, too</source>
        <translation>Au plafond du mois, terminer aussi ce &amp;qui tourne</translation>
    </message>
</context>
<context>
    <name>coder::SecretRow</name>
    <message>
        <source>Renew…</source>
        <translation>Renouveler…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>Renew: %1</source>
        <translation>Renouveler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Remplacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Asking the keychain</source>
        <translation>Interrogation du trousseau</translation>
    </message>
    <message>
        <source>Stored in a file that only you can read</source>
        <translation>Dans un fichier que vous seul pouvez lire</translation>
    </message>
    <message>
        <source>Stored in the keychain</source>
        <translation>Enregistré dans le trousseau</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Le trousseau est verrouillé</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>Il n’y a pas de trousseau</translation>
    </message>
    <message>
        <source>Renew the API key</source>
        <translation>Renouveler la clé d’API</translation>
    </message>
    <message>
        <source>Make a new API key? Other programs that were set up with the old one have to be set up again. Sessions that run keep the old one.</source>
        <translation>Créer une nouvelle clé d’API&#xa0;? Les autres programmes configurés avec l’ancienne doivent être reconfigurés. Les sessions actives gardent l’ancienne.</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Renouveler</translation>
    </message>
</context>
<context>
    <name>coder::SessionList</name>
    <message>
        <source>Sessions with these words</source>
        <translation>Sessions avec ces mots</translation>
    </message>
    <message>
        <source>Filter of the sessions</source>
        <translation>Filtre des sessions</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Nouvelle session…</translation>
    </message>
</context>
<context>
    <name>coder::SessionPage</name>
    <message>
        <source>Launch &amp;aider</source>
        <translation>&amp;Lancer aider</translation>
    </message>
    <message>
        <source>Open &amp;chat</source>
        <translation>Ouvrir le &amp;chat</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Vue d’ensem&amp;ble</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Journaux</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>Parts of the session</source>
        <translation>Parties de la session</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Re&amp;tour</translation>
    </message>
    <message>
        <source>Back to all sessions</source>
        <translation>Retour à toutes les sessions</translation>
    </message>
    <message>
        <source>Back to all sessions (Esc)</source>
        <translation>Retour à toutes les sessions (Échap)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>S&amp;upprimer…</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>Évé&amp;nements</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>Para&amp;mètres</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Examen</translation>
    </message>
</context>
<context>
    <name>coder::SettingsTab</name>
    <message>
        <source>Latest end</source>
        <translation>Fin au plus tard</translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation>Limite d’inactivité</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Model and limits of the engine belong to the session; the setup decides them for the next one.</source>
        <translation>Le modèle et les limites du moteur appartiennent à la session&#xa0;; la configuration en décide pour la suivante.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Hours to add</source>
        <translation>Heures à ajouter</translation>
    </message>
    <message>
        <source>E&amp;xtend…</source>
        <translation>Prolon&amp;ger…</translation>
    </message>
    <message>
        <source>Extend the latest end</source>
        <translation>Prolonger la fin au plus tard</translation>
    </message>
    <message>
        <source>Most it may cost</source>
        <translation>Coût maximal</translation>
    </message>
    <message>
        <source>Served as</source>
        <translation>Servi sous le nom</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Moteur</translation>
    </message>
</context>
<context>
    <name>coder::SetupDesk</name>
    <message>
        <source>aider is installed.</source>
        <translation>aider est installé.</translation>
    </message>
    <message>
        <source>aider was not found.</source>
        <translation>aider n’a pas été trouvé.</translation>
    </message>
    <message>
        <source>Install it with &quot;pipx install aider-chat&quot;; other clients work without it.</source>
        <translation>Installez-le avec «&#xa0;pipx install aider-chat&#xa0;»&#xa0;; les autres clients fonctionnent sans lui.</translation>
    </message>
</context>
<context>
    <name>coder::SetupWizard</name>
    <message>
        <source>Set up</source>
        <translation>Configurer</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Enregistrer</translation>
    </message>
</context>
<context>
    <name>coder::ShortcutsDialog</name>
    <message>
        <source>%1, %2</source>
        <extracomment>A menu&apos;s shortcut, then the letter of the entry: &quot;Alt+V, D&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>F&amp;ermer</translation>
    </message>
</context>
<context>
    <name>coder::SleepInhibitor</name>
    <message>
        <source>A rented VM is ended from this computer</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Une VM louée est arrêtée depuis cet ordinateur</translation>
    </message>
</context>
<context>
    <name>coder::SmallChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A chart&apos;s title, then the newest values of its lines.</extracomment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>coder::StageList</name>
    <message>
        <source>%1 %2 %</source>
        <extracomment>A state and how far it is: &quot;running 42 %&quot;.</extracomment>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Stages of the start</source>
        <translation>Étapes du démarrage</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Écoulé</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Habituel</translation>
    </message>
</context>
<context>
    <name>coder::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>These files would be in the bundle. Secrets, accounts and addresses are replaced in them; session names, models and plans are not.</source>
        <translation>Ces fichiers seraient dans le dossier. Les secrets, comptes et adresses y sont remplacés&#xa0;; les noms de sessions, modèles et offres ne le sont pas.</translation>
    </message>
    <message>
        <source>Files of the support bundle</source>
        <translation>Fichiers du dossier d’assistance</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 octets</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>Saved: %1. Look into it before you send it to anybody.</source>
        <translation>Enregistré&#xa0;: %1. Regardez-le avant de l’envoyer à quiconque.</translation>
    </message>
</context>
<context>
    <name>coder::SwitchModelDialog</name>
    <message>
        <source>The cost per hour stays the same: %1.</source>
        <translation>Le coût par heure reste le même&#xa0;:&#xa0;%1.</translation>
    </message>
    <message>
        <source>The cost per hour stays the same.</source>
        <translation>Le coût par heure reste le même.</translation>
    </message>
    <message>
        <source>The VM, its address and its key stay, too. Answers that are under way when the models change places are cut off. Where the model does not come up, %1 is served again.</source>
        <translation>La VM, son adresse et sa clé restent aussi. Les réponses en cours au moment du changement sont coupées. Si le modèle ne démarre pas,&#xa0;%1 est servi de nouveau.</translation>
    </message>
    <message>
        <source>Name a model to see whether it fits.</source>
        <translation>Nommez un modèle pour savoir s’il tient.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>S’il tient</translation>
    </message>
    <message>
        <source>What stays the same</source>
        <translation>Ce qui ne change pas</translation>
    </message>
    <message>
        <source>Switch the model of %1</source>
        <translation>Changer le modèle de&#xa0;%1</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Contexte en tokens</translation>
    </message>
    <message>
        <source>the most that fits</source>
        <translation>le plus possible</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Actuel&#xa0;:</translation>
    </message>
    <message>
        <source>Model now</source>
        <translation>Modèle actuel</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modèle&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Context:</source>
        <translation>&amp;Contexte&#xa0;:</translation>
    </message>
    <message>
        <source>See &amp;whether it fits</source>
        <translation>&amp;Voir s’il tient</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>Chan&amp;ger</translation>
    </message>
    <message>
        <source>Whether it fits was not looked at yet.</source>
        <translation>On n’a pas encore regardé s’il tient.</translation>
    </message>
    <message>
        <source>%1 serves this model already.</source>
        <translation>%1 sert déjà ce modèle.</translation>
    </message>
    <message>
        <source>Asking Hugging Face about the model …</source>
        <translation>Hugging Face est interrogé sur le modèle…</translation>
    </message>
    <message>
        <source>It would be served as %1, with a context of %2 tokens.</source>
        <translation>Il serait servi sous le nom&#xa0;%1, avec un contexte de&#xa0;%2 tokens.</translation>
    </message>
    <message>
        <source>Up to %1 are fetched first; the model now goes on answering until then.</source>
        <translation>Jusqu’à&#xa0;%1 sont d’abord téléchargés&#xa0;; le modèle actuel répond jusque-là.</translation>
    </message>
    <message>
        <source>Left out, as it was meant for the model now: %1</source>
        <translation>Laissé de côté, car destiné au modèle actuel&#xa0;:&#xa0;%1</translation>
    </message>
    <message>
        <source>A model is named as its page at Hugging Face is: owner/name.</source>
        <translation>Un modèle porte le nom de sa page sur Hugging Face&#xa0;: propriétaire/nom.</translation>
    </message>
</context>
<context>
    <name>coder::TokenDialog</name>
    <message>
        <source>The API token for Linode, or a reference to it such as op://vault/item/field. It needs the rights %1.</source>
        <translation>Le jeton d’API pour Linode, ou une référence vers lui telle que op://vault/item/field. Il lui faut les droits %1.</translation>
    </message>
    <message>
        <source>The token for Hugging Face, or a reference to it such as op://vault/item/field. Only models that ask for an agreement need one.</source>
        <translation>Le jeton pour Hugging Face, ou une référence vers lui telle que op://vault/item/field. Seuls les modèles qui demandent un accord en ont besoin.</translation>
    </message>
    <message>
        <source>Token for Linode</source>
        <translation>Jeton pour Linode</translation>
    </message>
    <message>
        <source>Token for Hugging Face</source>
        <translation>Jeton pour Hugging Face</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Où le conserver</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Jeton&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Keep it:</source>
        <translation>&amp;Conserver&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
</context>
<context>
    <name>coder::TrayMenu</name>
    <message>
        <source>Menu of Linode LLM Coder</source>
        <translation>Menu de Linode LLM Coder</translation>
    </message>
</context>
<context>
    <name>coder::WebhookFact</name>
    <message>
        <source>&amp;Set…</source>
        <translation>Défi&amp;nir…</translation>
    </message>
    <message>
        <source>Set the webhook</source>
        <translation>Définir le webhook</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Tester</translation>
    </message>
    <message>
        <source>Test the webhook</source>
        <translation>Tester le webhook</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Oublier</translation>
    </message>
    <message>
        <source>Forget the webhook</source>
        <translation>Oublier le webhook</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>It is told when a session ends soon, was destroyed or needs attention, and when the cap is nearly used.</source>
        <translation>Il est prévenu quand une session se termine bientôt, a été supprimée ou requiert une intervention, et quand le plafond est presque utilisé.</translation>
    </message>
    <message>
        <source>none is set: Slack, or anything that takes a message by POST</source>
        <translation>aucun n&apos;est défini&#xa0;: Slack, ou tout ce qui accepte un message par POST</translation>
    </message>
    <message>
        <source>Its address, which begins with https. It is kept in the keychain.</source>
        <translation>Son adresse, qui commence par https. Elle est conservée dans le trousseau de clés.</translation>
    </message>
    <message>
        <source>That is no address of a webhook: it begins with https.</source>
        <translation>Ce n&apos;est pas l&apos;adresse d&apos;un webhook&#xa0;: elle commence par https.</translation>
    </message>
    <message>
        <source>A test message is being sent …</source>
        <translation>Un message de test est envoyé …</translation>
    </message>
    <message>
        <source>The webhook took the test message.</source>
        <translation>Le webhook a accepté le message de test.</translation>
    </message>
    <message>
        <source>The test failed: %1</source>
        <translation>Le test a échoué&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>coder::WhiskerChart</name>
    <message>
        <source>ms: dot p50, short stroke p95, long p99</source>
        <translation>ms&#xa0;: point p50, court trait p95, long p99</translation>
    </message>
</context>
<context>
    <name>coder::WindowBanner</name>
    <message>
        <source>No session is known here.</source>
        <translation>Aucune session n’est connue ici.</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>Confi&amp;gurer…</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <source>%1 in Cloud Manager</source>
        <translation>%1 dans Cloud Manager</translation>
    </message>
    <message>
        <source>Un&amp;lock the keyring…</source>
        <translation>Dé&amp;verrouiller le trousseau…</translation>
    </message>
    <message>
        <source>Enter to&amp;ken…</source>
        <translation>&amp;Fournir un jeton…</translation>
    </message>
    <message>
        <source>Linode does not answer.</source>
        <translation>Linode ne répond pas.</translation>
    </message>
    <message>
        <source>Whatever runs is billed by the started hour until it is destroyed.</source>
        <translation>Ce qui tourne est facturé à l’heure entamée jusqu’à sa suppression.</translation>
    </message>
</context>
</TS>
