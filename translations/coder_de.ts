<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Budget</name>
    <message numerus="yes">
        <source>%1 for %n started hour(s)</source>
        <translation>
            <numerusform>%1 für %n angefangene Stunde</numerusform>
            <numerusform>%1 für %n angefangene Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>none: nothing is known to be running</source>
        <translation>keine: soweit bekannt, läuft nichts</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <extracomment>%1 is money, %2 a time of day.</extracomment>
        <translation>%1 um %2</translation>
    </message>
    <message>
        <source>about %1 if it goes on like this</source>
        <translation>etwa %1, wenn es so weitergeht</translation>
    </message>
    <message>
        <source>unknown until the month is a day old</source>
        <translation>unbekannt, bis der Monat einen Tag alt ist</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The cap of %1 is reached: %2 is billed. No session can be begun this month.</source>
        <translation>Die Obergrenze von %1 ist erreicht: %2 sind berechnet. In diesem Monat kann keine Sitzung begonnen werden.</translation>
    </message>
    <message>
        <source>Warning: %1 % of the cap of %2 is used.</source>
        <translation>Warnung: %1 % der Obergrenze von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>%1 % of the cap of %2 is used.</source>
        <translation>%1 % der Obergrenze von %2 sind verbraucht.</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Time used</source>
        <translation>Genutzte Zeit</translation>
    </message>
    <message>
        <source>worth %1, to the second</source>
        <translation>%1 wert, auf die Sekunde</translation>
    </message>
    <message>
        <source>With what runs</source>
        <translation>Mit dem, was läuft</translation>
    </message>
    <message>
        <source>at most %1, to the ends of the leases</source>
        <translation>höchstens %1, bis zu den Enden der Mietfristen</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Hochrechnung</translation>
    </message>
    <message>
        <source>Next charge</source>
        <translation>Nächste Berechnung</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>none is set</source>
        <translation>keine gesetzt</translation>
    </message>
    <message>
        <source>Per million tokens</source>
        <translation>Je Million Token</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>What the account owes is unknown: the token may not read it (scope account:read_only).</source>
        <translation>Was das Konto schuldet, ist unbekannt: Das Token darf es nicht lesen (Recht account:read_only).</translation>
    </message>
    <message>
        <source>What the account owes is unknown: Linode was not asked with success.</source>
        <translation>Was das Konto schuldet, ist unbekannt: Linode wurde nicht mit Erfolg gefragt.</translation>
    </message>
    <message>
        <source>Linode says that %1 is not invoiced yet. This computer knows of %2 this month, so a part of it was invoiced already.</source>
        <translation>Laut Linode sind %1 noch nicht in Rechnung gestellt. Dieser Computer weiß in diesem Monat von %2, ein Teil davon ist also schon in Rechnung gestellt.</translation>
    </message>
    <message>
        <source>Linode says that %1 is not invoiced yet. This computer knows of %2; the other %3 is for other things in the account.</source>
        <translation>Laut Linode sind %1 noch nicht in Rechnung gestellt. Dieser Computer weiß von %2; die übrigen %3 sind für anderes im Konto.</translation>
    </message>
    <message>
        <source>%1; of some VM the price or the beginning is unknown: it may be more</source>
        <translation>%1; bei einer VM ist der Preis oder der Beginn unbekannt: Es kann mehr sein</translation>
    </message>
    <message>
        <source>worth at least %1</source>
        <translation>mindestens %1 wert</translation>
    </message>
    <message>
        <source>unknown, at least %1</source>
        <translation>unbekannt, mindestens %1</translation>
    </message>
</context>
<context>
    <name>Caps</name>
    <message>
        <source>A session that is begun from now on ends after as many whole hours as %1 pays for; the VM itself keeps to that.</source>
        <translation>Eine Sitzung, die von jetzt an beginnt, endet nach so vielen ganzen Stunden, wie %1 bezahlt; daran hält sich die VM selbst.</translation>
    </message>
    <message>
        <source>Once a month could cost more than %1, no session is begun or extended, and what runs ends with the hour that is paid.</source>
        <translation>Sobald ein Monat mehr als %1 kosten könnte, wird keine Sitzung begonnen oder verlängert, und was läuft, endet mit der bezahlten Stunde.</translation>
    </message>
    <message>
        <source>Once a month could cost more than %1, no session is begun or extended; what runs goes on to its end.</source>
        <translation>Sobald ein Monat mehr als %1 kosten könnte, wird keine Sitzung begonnen oder verlängert; was läuft, läuft bis zu seinem Ende weiter.</translation>
    </message>
    <message>
        <source>You are warned when 80 % of it is billed.</source>
        <translation>Sie werden gewarnt, wenn 80 % davon berechnet sind.</translation>
    </message>
    <message>
        <source>Without a cap, only its latest end limits what a session costs.</source>
        <translation>Ohne Obergrenze begrenzt nur das späteste Ende, was eine Sitzung kostet.</translation>
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
        <translation>höchste</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>lowest</source>
        <translation>niedrigste</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>Token pro Sekunde</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>erzeugt</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95 %</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>laufend</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartend</translation>
    </message>
    <message>
        <source>GPU use in %</source>
        <translation>GPU-Auslastung in %</translation>
    </message>
    <message>
        <source>Power per GPU in W</source>
        <translation>Leistung je GPU in W</translation>
    </message>
    <message>
        <source>KV cache in %</source>
        <translation>KV-Cache in %</translation>
    </message>
    <message>
        <source>used</source>
        <translation>belegt</translation>
    </message>
    <message>
        <source>Nothing was measured in the last seconds.</source>
        <translation>In den letzten Sekunden wurde nichts gemessen.</translation>
    </message>
    <message>
        <source>At %8: %1 tokens per second generated, %2 of prompts; first token after %3 s; requests running: %4, waiting: %5; GPUs %6 % busy; KV cache %7 % full.</source>
        <extracomment>%1 and %2 are rates, %3 seconds, %4 and %5 counts, %6 and %7 percentages, %8 a time of day; a dash stands for what is not known.</extracomment>
        <translation>Um %8: %1 Token pro Sekunde erzeugt, %2 von Prompts; erstes Token nach %3 s; laufende Anfragen: %4, wartende: %5; GPUs zu %6 % ausgelastet; KV-Cache zu %7 % voll.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A column: the chart&apos;s title, then the line&apos;s name.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Memory per GPU in GiB</source>
        <translation>Speicher je GPU in GiB</translation>
    </message>
    <message>
        <source>Temperature in °C</source>
        <translation>Temperatur in °C</translation>
    </message>
    <message>
        <source>Clock in MHz</source>
        <translation>Takt in MHz</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>First token in s</source>
        <translation>Erstes Token in s</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>%1 GiB of each GPU that is used are free: a memory share above today&apos;s %2 % gives the KV cache more room (VLLM_GPU_MEMORY_UTILIZATION).</source>
        <translation>%1 GiB jeder benutzten GPU sind frei: ein größerer Speicheranteil als die heutigen %2 % gibt dem KV-Cache mehr Platz (VLLM_GPU_MEMORY_UTILIZATION).</translation>
    </message>
    <message>
        <source>%1 GiB of each GPU that is used are free: a larger memory share gives the KV cache more room (VLLM_GPU_MEMORY_UTILIZATION).</source>
        <translation>%1 GiB jeder benutzten GPU sind frei: ein größerer Speicheranteil gibt dem KV-Cache mehr Platz (VLLM_GPU_MEMORY_UTILIZATION).</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>healthy</source>
        <translation>gesund</translation>
    </message>
    <message>
        <source>the connection is lost</source>
        <translation>die Verbindung ist abgebrochen</translation>
    </message>
    <message>
        <source>the GPU driver does not answer</source>
        <translation>der GPU-Treiber antwortet nicht</translation>
    </message>
    <message>
        <source>a GPU is lost</source>
        <translation>eine GPU ist ausgefallen</translation>
    </message>
    <message>
        <source>the model server&apos;s container does not run</source>
        <translation>der Container des Modellservers läuft nicht</translation>
    </message>
    <message>
        <source>the model is loading</source>
        <translation>das Modell wird geladen</translation>
    </message>
    <message>
        <source>the model server does not answer any more</source>
        <translation>der Modellserver antwortet nicht mehr</translation>
    </message>
    <message>
        <source>requests run and get no tokens</source>
        <translation>Anfragen laufen und bekommen keine Token</translation>
    </message>
    <message>
        <source>The VM told nothing of its GPUs.</source>
        <translation>Die VM hat nichts über ihre GPUs gemeldet.</translation>
    </message>
    <message>
        <source>The GPU driver does not answer; &quot;coder diagnose&quot; says more.</source>
        <translation>Der GPU-Treiber antwortet nicht; „coder diagnose“ sagt mehr.</translation>
    </message>
    <message>
        <source>A GPU is lost. Restarting the VM may bring it back; if it does not, another VM is needed.</source>
        <translation>Eine GPU ist ausgefallen. Ein Neustart der VM kann sie zurückbringen; wenn nicht, braucht es eine andere VM.</translation>
    </message>
    <message>
        <source>The model server does not run; &quot;coder diagnose&quot; says why.</source>
        <translation>Der Modellserver läuft nicht; „coder diagnose“ sagt, warum.</translation>
    </message>
    <message>
        <source>The model did not answer a question.</source>
        <translation>Das Modell hat eine Frage nicht beantwortet.</translation>
    </message>
    <message>
        <source>Requests run and have got no tokens for a minute.</source>
        <translation>Anfragen laufen und haben seit einer Minute keine Token bekommen.</translation>
    </message>
    <message>
        <source>Some GPUs that are paid for hold no part of the model: tensor parallel is smaller than their number.</source>
        <translation>Einige bezahlte GPUs halten keinen Teil des Modells: Tensor-Parallel ist kleiner als ihre Anzahl.</translation>
    </message>
    <message>
        <source>The GPUs hold parts of different size: something else may use one of them.</source>
        <translation>Die GPUs halten verschieden große Teile: etwas anderes benutzt vielleicht eine davon.</translation>
    </message>
    <message>
        <source>A GPU is slowed down by its heat.</source>
        <translation>Eine GPU wird durch ihre Hitze gebremst.</translation>
    </message>
    <message>
        <source>A GPU is at its power limit most of the time; this is usual under load.</source>
        <translation>Eine GPU ist die meiste Zeit an ihrer Leistungsgrenze; unter Last ist das üblich.</translation>
    </message>
    <message>
        <source>A GPU&apos;s memory had errors that could not be corrected.</source>
        <translation>Der Speicher einer GPU hatte Fehler, die nicht korrigiert werden konnten.</translation>
    </message>
    <message>
        <source>What carries data between the GPUs warned of something; its words are below.</source>
        <translation>Was Daten zwischen den GPUs befördert, hat vor etwas gewarnt; der Wortlaut steht unten.</translation>
    </message>
    <message>
        <source>Requests ran, and no token came while it was looked at.</source>
        <translation>Anfragen liefen, und während der Prüfung kam kein Token.</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs hold a part of the model: set tensor parallel to all of them, or rent a plan with fewer.</source>
        <translation>%1 von %2 GPUs halten einen Teil des Modells: Stellen Sie Tensor-Parallel auf alle ein, oder mieten Sie einen Tarif mit weniger.</translation>
    </message>
    <message>
        <source>The GPUs were busy %1 % of the time at %2 % of their power: they wait for each other. Pipeline parallel (--pipeline-parallel-size) needs much less of the way between them.</source>
        <translation>Die GPUs waren zu %1 % der Zeit ausgelastet bei %2 % ihrer Leistung: Sie warten aufeinander. Pipeline-Parallel (--pipeline-parallel-size) braucht viel weniger vom Weg zwischen ihnen.</translation>
    </message>
    <message>
        <source>The KV cache was %1 % full: a shorter context, fewer requests at once, or a KV cache in fp8 on cards of Ada and newer keep requests from waiting.</source>
        <translation>Der KV-Cache war zu %1 % voll: ein kürzerer Kontext, weniger gleichzeitige Anfragen oder ein KV-Cache in fp8 auf Karten ab Ada bewahren Anfragen vor dem Warten.</translation>
    </message>
    <message>
        <source>%1 tokens per second came without CUDA graphs: without --enforce-eager it is faster.</source>
        <translation>%1 Token pro Sekunde kamen ohne CUDA-Graphen: ohne --enforce-eager geht es schneller.</translation>
    </message>
    <message>
        <source>A prompt of %2 tokens took %1 s to its first token: fewer files in the chat, or a smaller map of the repository, answer sooner.</source>
        <translation>Ein Prompt mit %2 Token brauchte %1 s bis zum ersten Token: Mit weniger Dateien im Chat oder einer kleineren Karte des Repositorys kommt die Antwort früher.</translation>
    </message>
    <message>
        <source>One request gets %1 tokens per second: a smaller or more strongly quantized model, or a larger plan, is faster.</source>
        <translation>Eine Anfrage erhält %1 Token pro Sekunde: Ein kleineres oder stärker quantisiertes Modell oder ein größerer Tarif ist schneller.</translation>
    </message>
    <message>
        <source>Heat slowed a GPU down for %1 % of the time: another VM may be cooler.</source>
        <translation>Hitze hat eine GPU %1 % der Zeit gebremst: Eine andere VM kann kühler sein.</translation>
    </message>
    <message>
        <source>One first token took %1 times as long as the usual one: measure again when nobody else uses the model.</source>
        <translation>Ein erstes Token brauchte %1-mal so lange wie üblich: Messen Sie noch einmal, wenn niemand sonst das Modell benutzt.</translation>
    </message>
    <message numerus="yes">
        <source>The slowest pair of GPUs has NVLink with %n lane(s): tensor parallel loses little.</source>
        <translation>
            <numerusform>Das langsamste GPU-Paar hat NVLink mit %n Leitung: Tensor-Parallel verliert wenig.</numerusform>
            <numerusform>Das langsamste GPU-Paar hat NVLink mit %n Leitungen: Tensor-Parallel verliert wenig.</numerusform>
        </translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is behind one PCIe bridge (PIX): tensor parallel works well.</source>
        <translation>Das langsamste GPU-Paar liegt hinter einer PCIe-Brücke (PIX): Tensor-Parallel arbeitet gut.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is behind several PCIe bridges (PXB): tensor parallel works well.</source>
        <translation>Das langsamste GPU-Paar liegt hinter mehreren PCIe-Brücken (PXB): Tensor-Parallel arbeitet gut.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs meets at the processor&apos;s PCIe (PHB): tensor parallel works, and each token waits for the way.</source>
        <translation>Das langsamste GPU-Paar trifft sich am PCIe des Prozessors (PHB): Tensor-Parallel arbeitet, und jedes Token wartet auf den Weg.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs is at different PCIe roots of a processor (NODE): tensor parallel is slowed down by the way.</source>
        <translation>Das langsamste GPU-Paar hängt an verschiedenen PCIe-Wurzeln eines Prozessors (NODE): Tensor-Parallel wird durch den Weg gebremst.</translation>
    </message>
    <message>
        <source>The slowest pair of GPUs meets across processors (SYS): tensor parallel is slowed down most.</source>
        <translation>Das langsamste GPU-Paar trifft sich über Prozessoren hinweg (SYS): Tensor-Parallel wird am stärksten gebremst.</translation>
    </message>
    <message>
        <source>Connecting to the VM</source>
        <translation>Verbindung zur VM wird aufgebaut</translation>
    </message>
    <message>
        <source>Looking at the GPUs and the model server</source>
        <translation>GPUs und Modellserver werden betrachtet</translation>
    </message>
    <message>
        <source>Asking with a short prompt</source>
        <translation>Frage mit kurzem Prompt</translation>
    </message>
    <message>
        <source>Asking with a medium prompt</source>
        <translation>Frage mit mittlerem Prompt</translation>
    </message>
    <message>
        <source>Asking with a long prompt</source>
        <translation>Frage mit langem Prompt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Channels between the GPUs that go by the VM&apos;s memory: %1. The GPUs have links of their own: do not set NCCL_P2P_DISABLE.</source>
        <translation>Kanäle zwischen den GPUs, die über den Speicher der VM gehen: %1. Die GPUs haben eigene Verbindungen: Setzen Sie NCCL_P2P_DISABLE nicht.</translation>
    </message>
    <message>
        <source>Channels between the GPUs that go by the network inside one VM: %1. Give the container the VM&apos;s shared memory.</source>
        <translation>Kanäle zwischen den GPUs, die innerhalb einer VM über das Netz gehen: %1. Geben Sie dem Container den gemeinsamen Speicher der VM.</translation>
    </message>
    <message>
        <source>Requests that waited at once: %1, while the KV cache was %2 % full. More may run at once (VLLM_MAX_NUM_SEQS).</source>
        <translation>Gleichzeitig wartende Anfragen: %1, während der KV-Cache zu %2 % voll war. Es dürfen mehr zugleich laufen (VLLM_MAX_NUM_SEQS).</translation>
    </message>
    <message>
        <source>PCIe lanes of a GPU under load: %1 of 16. Another VM may have more.</source>
        <translation>PCIe-Leitungen einer GPU unter Last: %1 von 16. Eine andere VM kann mehr haben.</translation>
    </message>
    <message>
        <source>the model server answers, but the question put to the model got no token</source>
        <translation>der Modellserver antwortet, aber auf die Frage an das Modell kam kein Token</translation>
    </message>
    <message>
        <source>healthy: the model server answers and tokens came</source>
        <translation>gesund: der Modellserver antwortet, und Token kamen</translation>
    </message>
    <message>
        <source>the model server answers, but no token came while requests ran</source>
        <translation>der Modellserver antwortet, aber es kam kein Token, während Anfragen liefen</translation>
    </message>
    <message>
        <source>the model server answers; nobody asked the model anything meanwhile</source>
        <translation>der Modellserver antwortet; niemand hat das Modell inzwischen etwas gefragt</translation>
    </message>
    <message>
        <source>the model server answers; whether tokens come is not known</source>
        <translation>der Modellserver antwortet; ob Token kommen, ist nicht bekannt</translation>
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
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>State: %1.</source>
        <translation>Zustand: %1.</translation>
    </message>
    <message>
        <source>Nothing is wrong.</source>
        <translation>Nichts ist falsch.</translation>
    </message>
    <message>
        <source>Hardware</source>
        <translation>Hardware</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Highest use</source>
        <translation>Höchste Auslastung</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Höchste Leistung</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>%1 of %2 W</source>
        <translation>%1 von %2 W</translation>
    </message>
    <message>
        <source>%1 °C</source>
        <translation>%1 °C</translation>
    </message>
    <message>
        <source>Driver %1, compute capability %2.</source>
        <translation>Treiber %1, Compute Capability %2.</translation>
    </message>
    <message>
        <source>Topology</source>
        <translation>Topologie</translation>
    </message>
    <message>
        <source>There is one GPU: nothing has to go between GPUs.</source>
        <translation>Es gibt eine GPU: Zwischen GPUs muss nichts übertragen werden.</translation>
    </message>
    <message>
        <source>The driver did not tell how the GPUs reach each other.</source>
        <translation>Der Treiber hat nicht gemeldet, wie die GPUs einander erreichen.</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Tensor parallel</source>
        <translation>Tensor-Parallel</translation>
    </message>
    <message>
        <source>Set: tensor parallel %1, pipeline parallel %2.</source>
        <translation>Eingestellt: Tensor-Parallel %1, Pipeline-Parallel %2.</translation>
    </message>
    <message>
        <source>Which GPUs hold a part of the model is not known.</source>
        <translation>Welche GPUs einen Teil des Modells halten, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 of %2 GPUs hold a part of the model.</source>
        <translation>%1 von %2 GPUs halten einen Teil des Modells.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>In use by a model</source>
        <translation>Von einem Modell benutzt</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>no, less than 1 GiB</source>
        <translation>nein, weniger als 1 GiB</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>The KV cache has room for %1 tokens; it was at most %2 % full.</source>
        <translation>Der KV-Cache hat Platz für %1 Token; er war höchstens zu %2 % voll.</translation>
    </message>
    <message>
        <source>Data between the GPUs (NCCL)</source>
        <translation>Daten zwischen den GPUs (NCCL)</translation>
    </message>
    <message>
        <source>NCCL %1.</source>
        <translation>NCCL %1.</translation>
    </message>
    <message>
        <source>Channels: %1 from GPU to GPU, %2 by the VM&apos;s memory, %3 by the network.</source>
        <translation>Kanäle: %1 von GPU zu GPU, %2 über den Speicher der VM, %3 über das Netz.</translation>
    </message>
    <message>
        <source>The direct way from GPU to GPU is turned off (NCCL_P2P_DISABLE).</source>
        <translation>Der direkte Weg von GPU zu GPU ist abgeschaltet (NCCL_P2P_DISABLE).</translation>
    </message>
    <message>
        <source>vLLM&apos;s own way of adding up between GPUs is not used; this is usual without NVLink.</source>
        <translation>vLLMs eigener Weg, zwischen GPUs zu summieren, wird nicht benutzt; ohne NVLink ist das üblich.</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>The log tells nothing of it.</source>
        <translation>Das Protokoll sagt nichts darüber.</translation>
    </message>
    <message>
        <source>The model server told nothing of its tokens.</source>
        <translation>Der Modellserver hat nichts über seine Token gemeldet.</translation>
    </message>
    <message>
        <source>Nobody asks the model now; its last token was made %1 s ago.</source>
        <translation>Niemand fragt jetzt das Modell; sein letztes Token wurde vor %1 s erzeugt.</translation>
    </message>
    <message>
        <source>Nobody asks the model now.</source>
        <translation>Niemand fragt jetzt das Modell.</translation>
    </message>
    <message>
        <source>Tokens flow: %1 per second generated, %2 per second of prompts read, up to %3 requests at once, %4 waiting.</source>
        <translation>Token fließen: %1 pro Sekunde erzeugt, %2 pro Sekunde von Prompts gelesen, bis zu %3 Anfragen zugleich, %4 wartend.</translation>
    </message>
    <message>
        <source>A short question got no answer.</source>
        <translation>Eine kurze Frage bekam keine Antwort.</translation>
    </message>
    <message>
        <source>A short question: the first token after %1 s, then %2 per second.</source>
        <translation>Eine kurze Frage: das erste Token nach %1 s, dann %2 pro Sekunde.</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Prompt tokens</source>
        <translation>Prompt-Token</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Prompt read</source>
        <translation>Prompt gelesen</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>%1 Token/s</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Empfehlungen</translation>
    </message>
    <message>
        <source>Processor cores of the VM: %1; its memory: %2 GiB.</source>
        <translation>Prozessorkerne der VM: %1; ihr Speicher: %2 GiB.</translation>
    </message>
    <message>
        <source>Requests that ran and got no token: %1.</source>
        <translation>Anfragen, die liefen und kein Token bekamen: %1.</translation>
    </message>
    <message>
        <source>Nothing to improve was seen; three prompt sizes would tell more.</source>
        <translation>Nichts zu Verbesserndes wurde gesehen; drei Promptgrößen würden mehr sagen.</translation>
    </message>
    <message>
        <source>Nothing to improve was measured.</source>
        <translation>Nichts zu Verbesserndes wurde gemessen.</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>%1 answers at %2</source>
        <translation>%1 antwortet unter %2</translation>
    </message>
    <message>
        <source>%1 billed so far</source>
        <translation>bisher %1 berechnet</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>Destroy %1 (VM %2, %3)? All on it is lost. [y/N] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>%1 löschen (VM %2, %3)? Alles darauf geht verloren. [j/N] </translation>
    </message>
    <message>
        <source>Destroying %1 …</source>
        <translation>%1 wird gelöscht&#xa0;…</translation>
    </message>
    <message>
        <source>It is not proved yet that %1 is gone; it may still cost money. A background process of this computer goes on until it is proved. Look with &quot;coder status %1&quot;.</source>
        <translation>Es ist noch nicht bewiesen, dass %1 gelöscht ist; es entstehen womöglich weiter Kosten. Ein Hintergrundprozess auf diesem Computer macht weiter, bis es bewiesen ist. Den Stand zeigt „coder status %1“.</translation>
    </message>
    <message>
        <source>%1 now ends at %2 at the latest; at worst it costs %3.</source>
        <translation>%1 endet jetzt spätestens um %2; im schlimmsten Fall kostet es %3.</translation>
    </message>
    <message>
        <source>%1 is kept and goes on costing money.</source>
        <translation>%1 bleibt bestehen und kostet weiter Geld.</translation>
    </message>
    <message>
        <source>This is what is on disk; the provider was not asked.</source>
        <translation>Das ist der gespeicherte Stand; der Anbieter wurde nicht gefragt.</translation>
    </message>
    <message>
        <source>No sessions on disk.</source>
        <translation>Keine Sitzungen gespeichert.</translation>
    </message>
    <message>
        <source>%1 is the current session of this folder. Take its settings with: . ./.aider-env</source>
        <translation>%1 ist die aktuelle Sitzung dieses Ordners. Ihre Einstellungen übernehmen Sie mit: . ./.aider-env</translation>
    </message>
    <message>
        <source>The list could not be kept for the next time.</source>
        <translation>Die Liste konnte nicht für das nächste Mal gespeichert werden.</translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Whether Linode lists the plan as in stock in a region.</extracomment>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>listed</source>
        <translation>gelistet</translation>
    </message>
    <message>
        <source>not listed</source>
        <translation>nicht gelistet</translation>
    </message>
    <message>
        <source>no region lists it</source>
        <translation>in keiner Region gelistet</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 × unknown</source>
        <translation>%1 × unbekannt</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation>TARIF</translation>
    </message>
    <message>
        <source>CARDS</source>
        <translation>KARTEN</translation>
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
        <translation>PREIS</translation>
    </message>
    <message>
        <source>LISTED IN</source>
        <translation>GELISTET IN</translation>
    </message>
    <message>
        <source>Linode offers no GPU plans to this account.</source>
        <translation>Linode bietet diesem Konto keine GPU-Tarife an.</translation>
    </message>
    <message>
        <source>Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation>Verfügbar ist, was Linode listet; ob eine VM da ist, zeigt sich beim Erstellen.</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>noch etwa %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 per started hour</source>
        <translation>%1 pro angefangener Stunde</translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation>endet %1</translation>
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
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation>Keine Sitzungen. Nichts kostet Geld.</translation>
    </message>
    <message>
        <source>NAME</source>
        <extracomment>Headings of a table of receipts: HOURS are started ones, PER 1M TOKENS is a price, IDLE a share of the time.
----------
Headings of a table: UP is how long the VM runs, BILLED what it has cost, IDLE for how long it has been idle, PROTECTED whether it ends itself while this computer is off, ENDS when it ends at the latest.</extracomment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODELL</translation>
    </message>
    <message>
        <source>PLAN · REGION</source>
        <translation>TARIF · REGION</translation>
    </message>
    <message>
        <source>UP</source>
        <translation>LÄUFT</translation>
    </message>
    <message>
        <source>BILLED</source>
        <translation>BERECHNET</translation>
    </message>
    <message>
        <source>ENDS</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>billed so far: %1</source>
        <translation>bisher berechnet: %1</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 is ended. Nothing was rented.</source>
        <translation>%1 ist beendet. Es wurde nichts gemietet.</translation>
    </message>
    <message>
        <source>%1 is destroyed: the provider no longer knows VM %2.</source>
        <translation>%1 ist gelöscht: Der Anbieter kennt die VM %2 nicht mehr.</translation>
    </message>
    <message>
        <source>The price is unknown: see the provider&apos;s invoice.</source>
        <translation>Der Preis ist unbekannt: siehe die Rechnung des Anbieters.</translation>
    </message>
    <message>
        <source>Left behind, delete it by hand: %1</source>
        <translation>Zurückgeblieben, von Hand zu löschen: %1</translation>
    </message>
    <message>
        <source>the session was destroyed meanwhile</source>
        <translation>die Sitzung wurde inzwischen gelöscht</translation>
    </message>
    <message>
        <source>  %1 per started hour; at worst this session costs %2.</source>
        <translation>  %1 pro angefangener Stunde; im schlimmsten Fall kostet diese Sitzung %2.</translation>
    </message>
    <message>
        <source>%1 on %2 in %3</source>
        <translation>%1 auf %2 in %3</translation>
    </message>
    <message>
        <source>It ends by itself after %1; until the VM guards itself this computer has to be on for that.</source>
        <translation>Sie endet von selbst nach %1; bis sich die VM selbst überwacht, muss dieser Computer dafür eingeschaltet sein.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing is rented.</source>
        <translation>Abgebrochen. Es ist nichts gemietet.</translation>
    </message>
    <message>
        <source>Cancelled. The VM of %1 is kept and costs money. Go on with &quot;coder up %1&quot;, end it with &quot;coder down %1&quot;.</source>
        <translation>Abgebrochen. Die VM von %1 bleibt bestehen und kostet Geld. Weiter geht es mit „coder up %1“, beenden können Sie sie mit „coder down %1“.</translation>
    </message>
    <message>
        <source>
Stop here. [d]estroy the VM, [k]eep it, or [g]o on? [d/k/g] </source>
        <extracomment>The letters in brackets are the answers; they stand in the same order in the text &quot;dkg&quot;.</extracomment>
        <translation>
Halt. VM [l]öschen, [b]ehalten oder [w]eitermachen? [l/b/w] </translation>
    </message>
    <message>
        <source>Go on with &quot;coder up %1&quot;, look at &quot;coder logs %1&quot;, or end it with &quot;coder down %1&quot;.</source>
        <translation>Machen Sie mit „coder up %1“ weiter, sehen Sie in „coder logs %1“ nach oder beenden Sie sie mit „coder down %1“.</translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation>Der Anbieter wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>Asking the model hub …</source>
        <translation>Der Modell-Hub wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>ok</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>Nothing stands in the way of &quot;coder up&quot;. Nothing was rented.</source>
        <translation>„coder up“ steht nichts im Weg. Es wurde nichts gemietet.</translation>
    </message>
    <message>
        <source>Correct what is wrong before &quot;coder up&quot;. Nothing was rented.</source>
        <translation>Berichtigen Sie vor „coder up“, was falsch ist. Es wurde nichts gemietet.</translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1.</source>
        <translation>Geben Sie eine Zahl von 1 bis %1 ein.</translation>
    </message>
    <message>
        <source>That one cannot be chosen now.</source>
        <translation>Das kann gerade nicht gewählt werden.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation>Antworten Sie ja oder nein.</translation>
    </message>
    <message>
        <source>Hugging Face token, for gated models only; not shown (Enter for none or the stored one): </source>
        <translation>Hugging-Face-Token, nur für zugangsbeschränkte Modelle; wird nicht angezeigt (Eingabetaste für keines oder das gespeicherte): </translation>
    </message>
    <message>
        <source>
Connect. Make a token at https://cloud.linode.com/profile/tokens with the rights %1. An op:// reference is taken too.</source>
        <translation>
Verbinden. Erstellen Sie unter https://cloud.linode.com/profile/tokens ein Token mit den Rechten %1. Auch eine op://-Referenz wird angenommen.</translation>
    </message>
    <message>
        <source>Linode API token, not shown (Enter to keep it): </source>
        <translation>Linode-API-Token, wird nicht angezeigt (Eingabetaste, um es zu behalten): </translation>
    </message>
    <message>
        <source>Linode API token, not shown: </source>
        <translation>Linode-API-Token, wird nicht angezeigt: </translation>
    </message>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation>Modell bei Hugging Face, als Eigentümer/Name</translation>
    </message>
    <message>
        <source>Enter a model.</source>
        <translation>Geben Sie ein Modell ein.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>
What for</source>
        <translation>
Wofür</translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model</source>
        <translation>Open WebUI neben dem Modell ausführen</translation>
    </message>
    <message>
        <source>
Where</source>
        <translation>
Wo</translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation>Entfernung %1</translation>
    </message>
    <message>
        <source>No region with GPUs is known. The answers are kept; try again later.</source>
        <translation>Es ist keine Region mit GPUs bekannt. Die Antworten bleiben gespeichert; versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>Geben Sie eine ganze Zahl von %1 bis %2 ein.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Enter an amount such as 7.50, or 0 for none.</source>
        <translation>Geben Sie einen Betrag wie 7.50 ein (mit Punkt), oder 0 für keine.</translation>
    </message>
    <message>
        <source>Number of a firewall of yours, or 0 to have one made for each session</source>
        <translation>Nummer einer eigenen Firewall, oder 0, um für jede Sitzung eine anzulegen</translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation>Geben Sie eine Zahl ein.</translation>
    </message>
    <message>
        <source>Destroy it when idle for how many minutes (0 = never)</source>
        <translation>Nach wie vielen Minuten Leerlauf löschen (0 = nie)</translation>
    </message>
    <message>
        <source>Destroy it at the latest after how many hours</source>
        <translation>Nach wie vielen Stunden spätestens löschen</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Höchstkosten einer Sitzung in US-Dollar</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Höchstkosten eines Monats in US-Dollar</translation>
    </message>
    <message>
        <source>
Stay safe</source>
        <translation>
Auf der sicheren Seite</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Den Schlüsselbund erneut versuchen</translation>
    </message>
    <message>
        <source>Store it nowhere; LINODE_TOKEN is set in the environment each time</source>
        <translation>Nirgends speichern; LINODE_TOKEN wird jedes Mal in der Umgebung gesetzt</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <source>
Review</source>
        <translation>
Überprüfen</translation>
    </message>
    <message>
        <source>Write these settings (&quot;b&quot; goes back)</source>
        <translation>Diese Einstellungen schreiben („b“ geht zurück)</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written to .env and nothing is rented.</source>
        <translation>Angehalten. In .env wurde nichts geschrieben, und es ist nichts gemietet.</translation>
    </message>
    <message>
        <source>The answers are kept, without secrets: &quot;coder wizard&quot; goes on with them.</source>
        <translation>Die Antworten bleiben gespeichert, ohne Geheimnisse: „coder wizard“ macht mit ihnen weiter.</translation>
    </message>
    <message>
        <source>The setup asks questions, and --no-input forbids them. Set %1 in .env and LINODE_TOKEN in the environment or in .env.secrets instead, then run &quot;coder validate&quot;.</source>
        <translation>Die Einrichtung stellt Fragen, und --no-input verbietet sie. Setzen Sie stattdessen %1 in .env und LINODE_TOKEN in der Umgebung oder in .env.secrets und rufen Sie dann „coder validate“ auf.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Regions: &quot;us-east, us-ord, fr-par, de-fra-2 and 3 more&quot;.</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n started hour(s) billed, %1.</source>
        <translation>
            <numerusform>%n angefangene Stunde berechnet, %1.</numerusform>
            <numerusform>%n angefangene Stunden berechnet, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>What became of a stage, in a column before its name: &quot;done Booting&quot;.</extracomment>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>begins</source>
        <translation>beginnt</translation>
    </message>
    <message>
        <source>dkg</source>
        <extracomment>Three different letters: destroy, keep, go on, as in the question that ends in &quot;[d/k/g]&quot;.</extracomment>
        <translation>lbw</translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM for %2 per started hour.</source>
        <translation>Geschrieben: %1. Es ist nichts gemietet. „coder up“ erstellt eine VM für %2 pro angefangener Stunde.</translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM; its price is unknown.</source>
        <translation>Geschrieben: %1. Es ist nichts gemietet. „coder up“ erstellt eine VM; ihr Preis ist unbekannt.</translation>
    </message>
    <message>
        <source>VM %1 of %2 exists without this program&apos;s tags; it is left alone.</source>
        <translation>Die VM %1 von %2 gibt es ohne die Tags dieses Programms; sie bleibt unangetastet.</translation>
    </message>
    <message>
        <source>The VM of %1 is not proven gone, so the session stays. End it with &quot;coder down %1&quot;.</source>
        <translation>Es ist nicht bewiesen, dass die VM von %1 gelöscht ist; daher bleibt die Sitzung. Beenden Sie sie mit „coder down %1“.</translation>
    </message>
    <message>
        <source>A session on disk cannot be read. What no session seems to know is listed only.</source>
        <translation>Eine gespeicherte Sitzung kann nicht gelesen werden. Was keine Sitzung zu kennen scheint, wird nur aufgelistet.</translation>
    </message>
    <message>
        <source>No session knows VM %1 (%2, %3, since %4). [k]eep it as %5, [d]estroy it, or [s]kip? [k/d/s] </source>
        <extracomment>The letters in brackets are the answers; they stand in the same order in the text &quot;kds&quot;.</extracomment>
        <translation>Keine Sitzung kennt die VM %1 (%2, %3, seit %4). Als %5 [b]ehalten, [l]öschen oder [ü]berspringen? [b/l/ü] </translation>
    </message>
    <message>
        <source>kds</source>
        <extracomment>Three different letters: keep, destroy, skip, as in the question that ends in &quot;[k/d/s]&quot;.</extracomment>
        <translation>blü</translation>
    </message>
    <message>
        <source>No session knew VM %1 (%2); it costs money. End it with &quot;coder down %3&quot;.</source>
        <translation>Keine Sitzung kannte die VM %1 (%2); sie kostet Geld. Beenden Sie sie mit „coder down %3“.</translation>
    </message>
    <message>
        <source>VM %1 is the session %2 from now on.</source>
        <translation>Die VM %1 ist ab jetzt die Sitzung %2.</translation>
    </message>
    <message>
        <source>VM %1 (%2) is destroyed.</source>
        <translation>Die VM %1 (%2) ist gelöscht.</translation>
    </message>
    <message>
        <source>It is not proved that VM %1 (%2) is gone.</source>
        <translation>Es ist nicht bewiesen, dass die VM %1 (%2) gelöscht ist.</translation>
    </message>
    <message>
        <source>Taken off the list, their VMs are gone: %1</source>
        <translation>Von der Liste genommen, ihre VMs sind gelöscht: %1</translation>
    </message>
    <message>
        <source>Deleted firewalls of sessions that are gone: %1</source>
        <translation>Gelöschte Firewalls von Sitzungen, die es nicht mehr gibt: %1</translation>
    </message>
    <message>
        <source>Left alone, they belong to another installation: %1</source>
        <translation>Unangetastet, sie gehören zu einer anderen Installation: %1</translation>
    </message>
    <message>
        <source>There was nothing to clean up.</source>
        <translation>Es gab nichts aufzuräumen.</translation>
    </message>
    <message>
        <source>The keyring is locked. Answer the question of your desktop to unlock it.</source>
        <translation>Der Schlüsselbund ist gesperrt. Beantworten Sie die Frage Ihres Desktops, um ihn zu entsperren.</translation>
    </message>
    <message>
        <source>The keyring stays locked, so the stored token cannot be read.</source>
        <translation>Der Schlüsselbund bleibt gesperrt; daher kann das gespeicherte Token nicht gelesen werden.</translation>
    </message>
    <message>
        <source>No Linode API token is stored. &quot;coder wizard&quot; stores one.</source>
        <translation>Es ist kein Linode-API-Token gespeichert. „coder wizard“ speichert eines.</translation>
    </message>
    <message>
        <source>Linode API token or op:// reference for this run, not shown (Enter to stop): </source>
        <translation>Linode-API-Token oder op://-Referenz für dieses Mal, wird nicht angezeigt (Eingabetaste zum Abbrechen): </translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>(%1 – more with &quot;coder explain %1&quot;)</source>
        <extracomment>The last line of a message: the error&apos;s name, and the command that tells more about it.</extracomment>
        <translation>(%1 – mehr mit „coder explain %1“)</translation>
    </message>
    <message>
        <source>End it with &quot;coder down %1&quot;.</source>
        <translation>Beenden Sie sie mit „coder down %1“.</translation>
    </message>
    <message>
        <source>The settings of .env are used as they are.</source>
        <translation>Die Einstellungen in .env werden verwendet, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 is not taken over: %2</source>
        <translation>%1 wird nicht übernommen: %2</translation>
    </message>
    <message>
        <source>its VM is not at Linode but at %1.</source>
        <translation>die VM ist nicht bei Linode, sondern bei %1.</translation>
    </message>
    <message>
        <source>this account has no VM %1. Its files stay.</source>
        <translation>dieses Konto hat keine VM %1. Ihre Dateien bleiben.</translation>
    </message>
    <message>
        <source>From now on %1 ends by itself when its lease does; move that with &quot;coder extend %1&quot;.</source>
        <translation>Von jetzt an endet %1 von selbst, wenn die Mietfrist endet; verschieben lässt sie sich mit „coder extend %1“.</translation>
    </message>
    <message>
        <source>~/.ssh/known_hosts has no ed25519 key of %1, so no tunnel is opened. Connect once with &quot;ssh %2@%1&quot;, then import again.</source>
        <translation>~/.ssh/known_hosts enthält keinen ed25519-Schlüssel von %1, daher wird kein Tunnel geöffnet. Verbinden Sie sich einmal mit „ssh %2@%1“ und importieren Sie dann erneut.</translation>
    </message>
    <message>
        <source>The older tool&apos;s watchdog still runs (process %1) and destroys by its own rule.</source>
        <translation>Der Wächter des älteren Werkzeugs läuft noch (Prozess %1) und löscht nach seiner eigenen Regel.</translation>
    </message>
    <message>
        <source>%1 stays as it is, and its token is used from there. To move it, start or unlock a keyring and import again.</source>
        <translation>%1 bleibt, wie sie ist, und das Token wird von dort gelesen. Um es zu verschieben, starten oder entsperren Sie einen Schlüsselbund und importieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>%1 of %2 is in the keyring.</source>
        <translation>%1 aus %2 ist im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Secrets still stand in %1. They can be taken out and the old bytes written over. On flash disks, copy-on-write file systems, in snapshots and backups, copies may survive that: renew a token that matters.</source>
        <translation>In %1 stehen noch Geheimnisse. Sie können herausgenommen und die alten Bytes überschrieben werden. Auf Flash-Speichern, Copy-on-Write-Dateisystemen, in Snapshots und Backups können Kopien das überdauern: Erneuern Sie ein Token, auf das es ankommt.</translation>
    </message>
    <message>
        <source>Take them out? [y/N] </source>
        <translation>Herausnehmen? [j/N] </translation>
    </message>
    <message>
        <source>Taken out of %1.</source>
        <translation>Aus %1 herausgenommen.</translation>
    </message>
    <message>
        <source>The demo has a token of its own; secrets stay where they are.</source>
        <translation>Die Demo hat ein eigenes Token; Geheimnisse bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>PRESET</source>
        <translation>VORGABE</translation>
    </message>
    <message>
        <source>CONTEXT</source>
        <translation>KONTEXT</translation>
    </message>
    <message>
        <source>Prices are those of the last &quot;coder list-types&quot;.</source>
        <translation>Die Preise sind die des letzten „coder list-types“.</translation>
    </message>
    <message>
        <source>There is no preset %1. There are: %2</source>
        <translation>Es gibt keine Vorgabe %1. Es gibt: %2</translation>
    </message>
    <message>
        <source>Written to %1: %2 on %3. Nothing is rented; check it with &quot;coder validate&quot;.</source>
        <translation>In %1 geschrieben: %2 auf %3. Es ist nichts gemietet; prüfen Sie es mit „coder validate“.</translation>
    </message>
    <message>
        <source>REGION is not set yet; &quot;coder list-types&quot; tells where the plan is listed.</source>
        <translation>REGION ist noch nicht gesetzt; „coder list-types“ zeigt, wo der Tarif gelistet ist.</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 Byte</translation>
    </message>
    <message>
        <source>Replaced: %1 secrets, %2 accounts, %3 addresses. Session names, models and plans are in it as they are.</source>
        <translation>Ersetzt: %1 Geheimnisse, %2 Konten, %3 Adressen. Namen von Sitzungen, Modelle und Tarife stehen unverändert darin.</translation>
    </message>
    <message>
        <source>Save as %1? [Y/n] </source>
        <translation>Als %1 speichern? [J/n] </translation>
    </message>
    <message>
        <source>Saved: %1. Look into it before you send it to anybody.</source>
        <translation>Gespeichert: %1. Sehen Sie hinein, bevor Sie es jemandem senden.</translation>
    </message>
    <message>
        <source>Argument %1 is empty. Leave it out, or look whether a variable is not set.</source>
        <translation>Argument %1 ist leer. Lassen Sie es weg, oder sehen Sie nach, ob eine Variable nicht gesetzt ist.</translation>
    </message>
    <message>
        <source>Argument %1 is not text in UTF-8: &quot;%2&quot;.</source>
        <translation>Argument %1 ist kein Text in UTF-8: „%2“.</translation>
    </message>
    <message>
        <source>%1 was to be destroyed and is not yet: a background process goes on.</source>
        <translation>%1 sollte gelöscht werden und ist es noch nicht: Ein Hintergrundprozess macht weiter.</translation>
    </message>
    <message>
        <source>%1 is served with performance profile %2.</source>
        <translation>%1 läuft mit dem Leistungsprofil %2.</translation>
    </message>
    <message>
        <source>The switch goes on in the background. Look with &quot;coder status %1&quot;.</source>
        <translation>Der Wechsel geht im Hintergrund weiter. Sehen Sie mit „coder status %1“ nach.</translation>
    </message>
    <message>
        <source>Passphrase of %1 or an op:// reference, not shown (Enter to stop): </source>
        <translation>Passphrase von %1 oder ein op://-Verweis, nicht angezeigt (Eingabetaste zum Abbrechen): </translation>
    </message>
    <message>
        <source>That does not open the key.</source>
        <translation>Damit lässt sich der Schlüssel nicht öffnen.</translation>
    </message>
    <message>
        <source>Keep it in the keyring for the next time? [y/N] </source>
        <translation>Für das nächste Mal im Schlüsselbund aufbewahren? [j/N] </translation>
    </message>
    <message>
        <source>Destroyed, because it was idle.</source>
        <translation>Gelöscht, weil sie im Leerlauf war.</translation>
    </message>
    <message>
        <source>Destroyed, because its lease had ended.</source>
        <translation>Gelöscht, weil ihre Mietfrist abgelaufen war.</translation>
    </message>
    <message>
        <source>Warned: it is idle.</source>
        <translation>Gewarnt: Sie ist im Leerlauf.</translation>
    </message>
    <message>
        <source>Warned: its lease ends soon.</source>
        <translation>Gewarnt: Ihre Mietfrist endet bald.</translation>
    </message>
    <message>
        <source>Nothing would have been decided.</source>
        <translation>Es wäre nichts entschieden worden.</translation>
    </message>
    <message>
        <source>Idle at the end: %1</source>
        <translation>Leerlauf am Ende: %1</translation>
    </message>
    <message>
        <source>The warning comes %1 before: it is at most as long as the idle limit, and 20 minutes.</source>
        <translation>Die Warnung kommt %1 vorher: Sie ist höchstens so lang wie die Leerlaufgrenze und höchstens 20 Minuten.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>Kernel, line %1: %2</source>
        <translation>Kernel, Zeile %1: %2</translation>
    </message>
    <message>
        <source>nvidia-smi, line %1: %2</source>
        <translation>nvidia-smi, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Container: %1</source>
        <translation>Container: %1</translation>
    </message>
    <message>
        <source>Use another version of vLLM&apos;s image.</source>
        <translation>Eine andere Version des Images von vLLM verwenden.</translation>
    </message>
    <message>
        <source>Add %1.</source>
        <translation>%1 hinzufügen.</translation>
    </message>
    <message>
        <source>Remove %1.</source>
        <translation>%1 entfernen.</translation>
    </message>
    <message>
        <source>Set %1 to %2.</source>
        <translation>%1 auf %2 setzen.</translation>
    </message>
    <message>
        <source>Set %1 to %2; it is %3.</source>
        <translation>%1 auf %2 setzen; jetzt ist es %3.</translation>
    </message>
    <message>
        <source>This is safe to do without asking.</source>
        <translation>Das kann ohne Nachfrage geschehen.</translation>
    </message>
    <message>
        <source>This is done only if you say so.</source>
        <translation>Das geschieht nur, wenn Sie es sagen.</translation>
    </message>
    <message>
        <source>Class: %1, sure to %2 %</source>
        <translation>Klasse: %1, zu %2 % sicher</translation>
    </message>
    <message>
        <source>Read: %1</source>
        <translation>Gelesen: %1</translation>
    </message>
    <message>
        <source>Spread over</source>
        <translation>Verteilt auf</translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message>
        <source>Can be spread over</source>
        <translation>Verteilbar auf</translation>
    </message>
    <message>
        <source>Weights on each GPU</source>
        <translation>Gewichte je GPU</translation>
    </message>
    <message>
        <source>KV cache for each token on each GPU</source>
        <translation>KV-Cache je Token und GPU</translation>
    </message>
    <message>
        <source>Tokens in the KV cache</source>
        <translation>Tokens im KV-Cache</translation>
    </message>
    <message>
        <source>Longest context</source>
        <translation>Längster Kontext</translation>
    </message>
    <message>
        <source>Conversations of that length at once</source>
        <translation>Gespräche dieser Länge zugleich</translation>
    </message>
    <message>
        <source>What would help:</source>
        <translation>Was helfen würde:</translation>
    </message>
    <message>
        <source>GPU %1: %2 %, %3 W</source>
        <translation>GPU %1: %2 %, %3 W</translation>
    </message>
    <message>
        <source>%1  %2; %3 tokens/s; %4 running, %5 waiting; KV cache %6 %; %7</source>
        <translation>%1  %2; %3 Token/s; %4 laufen, %5 warten; KV-Cache %6 %; %7</translation>
    </message>
    <message>
        <source>Prometheus finds the sessions at %1 until Ctrl+C.</source>
        <translation>Prometheus findet die Sitzungen unter %1, bis Strg+C gedrückt wird.</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>No VM has ended yet that this computer knows of.</source>
        <translation>Noch keine VM ist beendet, von der dieser Computer weiß.</translation>
    </message>
    <message>
        <source>ENDED</source>
        <translation>ENDE</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>STUNDEN</translation>
    </message>
    <message>
        <source>PER 1M TOKENS</source>
        <translation>JE 1M TOKEN</translation>
    </message>
    <message>
        <source>IDLE</source>
        <translation>LEERLAUF</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>Nichts ist übrig.</translation>
    </message>
    <message>
        <source>KIND</source>
        <extracomment>Headings of a table.</extracomment>
        <translation>ART</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>LABEL</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>COST</source>
        <translation>KOSTEN</translation>
    </message>
    <message>
        <source>WHOSE</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>this installation&apos;s</source>
        <translation>dieser Installation</translation>
    </message>
    <message>
        <source>another installation&apos;s</source>
        <translation>einer anderen Installation</translation>
    </message>
    <message>
        <source>%1 is deleted.</source>
        <translation>%1 ist entfernt.</translation>
    </message>
    <message>
        <source>Nothing with the id %1 is left over.</source>
        <translation>Mit der ID %1 ist nichts übrig.</translation>
    </message>
    <message>
        <source>The VM itself has not confirmed this yet; until then it may end itself as before. Look with &quot;coder watchdog status %1&quot;.</source>
        <translation>Die VM selbst hat das noch nicht bestätigt; bis dahin kann sie sich wie bisher beenden. Sehen Sie nach mit „coder watchdog status %1“.</translation>
    </message>
    <message>
        <source>The VM has no guard.</source>
        <translation>Die VM hat keinen Wächter.</translation>
    </message>
    <message>
        <source>It can tell whether the model server is at work</source>
        <translation>Er erkennt, ob der Modellserver arbeitet</translation>
    </message>
    <message>
        <source>It knows its limits</source>
        <translation>Er kennt seine Grenzen</translation>
    </message>
    <message>
        <source>It has a token</source>
        <translation>Er hat ein Token</translation>
    </message>
    <message>
        <source>The provider accepts the token for this VM</source>
        <translation>Der Anbieter akzeptiert das Token für diese VM</translation>
    </message>
    <message>
        <source>The guard could not delete the VM yet: %1. It goes on trying.</source>
        <translation>Der Wächter konnte die VM noch nicht löschen: %1. Er versucht es weiter.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is what was tried, %2 whether it worked: &quot;yes&quot;, or &quot;no&quot; with a reason.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The guard of %1 would destroy the VM now. Nothing was destroyed.</source>
        <translation>Der Wächter von %1 würde die VM jetzt löschen. Nichts wurde gelöscht.</translation>
    </message>
    <message>
        <source>The guard of %1 would not destroy the VM.</source>
        <translation>Der Wächter von %1 würde die VM nicht löschen.</translation>
    </message>
    <message>
        <source>PROTECTED</source>
        <translation>GESCHÜTZT</translation>
    </message>
    <message>
        <source>Idleness</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>The webhook&apos;s address (it is not shown): </source>
        <translation>Die Adresse des Webhooks (sie wird nicht angezeigt): </translation>
    </message>
    <message>
        <source>Kept in the keyring. Try it with &quot;coder webhook test&quot;.</source>
        <translation>Im Schlüsselbund aufbewahrt. Probieren Sie es mit „coder webhook test“.</translation>
    </message>
    <message>
        <source>The webhook is forgotten. Nothing is told to it any more.</source>
        <translation>Der Webhook ist vergessen. Ihm wird nichts mehr mitgeteilt.</translation>
    </message>
    <message>
        <source>The webhook took the test message.</source>
        <translation>Der Webhook hat die Testnachricht angenommen.</translation>
    </message>
    <message>
        <source>The webhook did not take the test message: %1</source>
        <extracomment>%1 is the name of an error, such as &quot;timeout&quot;.</extracomment>
        <translation>Der Webhook hat die Testnachricht nicht angenommen: %1</translation>
    </message>
    <message>
        <source>%1 was put right and answers again.</source>
        <translation>%1 wurde repariert und antwortet wieder.</translation>
    </message>
    <message>
        <source>%1 answers. Nothing had to be changed.</source>
        <translation>%1 antwortet. Es musste nichts geändert werden.</translation>
    </message>
    <message>
        <source>The healing goes on in the background. Look with &quot;coder status %1&quot;.</source>
        <translation>Die Reparatur geht im Hintergrund weiter. Sehen Sie mit „coder status %1“ nach.</translation>
    </message>
    <message>
        <source>Do that now? [y/n] </source>
        <extracomment>The letters in brackets are the answers to the question; the first one is yes.</extracomment>
        <translation>Jetzt tun? [j/n] </translation>
    </message>
    <message>
        <source>y</source>
        <extracomment>The letter of the question&apos;s answers that means yes.</extracomment>
        <translation>j</translation>
    </message>
    <message>
        <source>Billed so far: %1.</source>
        <translation>Bisher berechnet: %1.</translation>
    </message>
    <message>
        <source>What was billed so far is not known.</source>
        <translation>Was bisher berechnet wurde, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The VM&apos;s guard was not told of this check, so the VM counts as idle meanwhile.</source>
        <translation>Der Wächter der VM hat von dieser Prüfung nicht erfahren; die VM gilt unterdessen als im Leerlauf.</translation>
    </message>
    <message>
        <source>That adds nothing to what it may cost: no other hour is begun.</source>
        <translation>Das erhöht die möglichen Kosten nicht: Es wird keine weitere Stunde begonnen.</translation>
    </message>
    <message numerus="yes">
        <source>That may add %1, for %n started hour(s).</source>
        <translation>
            <numerusform>Das kann %1 hinzufügen, für %n angefangene Stunde.</numerusform>
            <numerusform>Das kann %1 hinzufügen, für %n angefangene Stunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That may add %n started hour(s); the price of one is unknown.</source>
        <translation>
            <numerusform>Das kann %n angefangene Stunde hinzufügen; ihr Preis ist unbekannt.</numerusform>
            <numerusform>Das kann %n angefangene Stunden hinzufügen; ihr Preis ist unbekannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving the chats of %1 …</source>
        <translation>Chats von %1 werden gesichert&#xa0;…</translation>
    </message>
    <message>
        <source>The chats are in %1.</source>
        <translation>Die Chats sind in %1.</translation>
    </message>
    <message>
        <source>The chats were not saved. Destroy %1 all the same? [y/N] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>Die Chats wurden nicht gesichert. %1 trotzdem löschen? [j/N] </translation>
    </message>
    <message>
        <source>%1 has no Open WebUI, so there are no chats to save.</source>
        <translation>%1 hat kein Open WebUI, also gibt es keine Chats zu sichern.</translation>
    </message>
    <message>
        <source>The chats of its Open WebUI are lost, too. Save them to %1 first? [Y/n] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation>Auch die Chats in Open WebUI gehen verloren. Vorher in %1 sichern? [J/n] </translation>
    </message>
    <message>
        <source>Put this into %1, beside what is there already:</source>
        <translation>Tragen Sie dies in %1 ein, neben dem, was schon dort steht:</translation>
    </message>
    <message>
        <source>The key is not in it. Start the program with %1 set to what is in %2.</source>
        <translation>Der Schlüssel steht nicht darin. Starten Sie das Programm so, dass %1 das enthält, was in %2 steht.</translation>
    </message>
    <message>
        <source>The key is not in it. Put a line into %3: %1= and what is in %2.</source>
        <translation>Der Schlüssel steht nicht darin. Schreiben Sie eine Zeile in %3: %1= und das, was in %2 steht.</translation>
    </message>
    <message>
        <source>Idle limit of %1: %2</source>
        <extracomment>%1 is a session, %2 a sentence: &quot;30 min, then the VM is destroyed at once.&quot;</extracomment>
        <translation>Leerlauflimit von %1: %2</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>%1 ms (95 %: %2 ms)</source>
        <translation>%1&#xa0;ms (95&#xa0;%: %2&#xa0;ms)</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Limit</translation>
    </message>
    <message>
        <source>Warming up …</source>
        <translation>Aufwärmen&#xa0;…</translation>
    </message>
    <message>
        <source>%1 of %2 requests ended, %3 failed, %4 under way</source>
        <translation>%1 von %2 Anfragen beendet, %3 fehlgeschlagen, %4 unterwegs</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Output tokens per second</source>
        <translation>Ausgabe-Token pro Sekunde</translation>
    </message>
    <message>
        <source>First token</source>
        <translation>Erstes Token</translation>
    </message>
    <message>
        <source>Between tokens</source>
        <translation>Zwischen Token</translation>
    </message>
    <message>
        <source>Whole answer</source>
        <translation>Ganze Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are in no average. The first one: %1</source>
        <translation>
            <numerusform>%n Anfrage ist fehlgeschlagen und steckt in keinem Mittelwert. Die erste: %1</numerusform>
            <numerusform>%n Anfragen sind fehlgeschlagen und stecken in keinem Mittelwert. Die erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The benchmark was cancelled: the figures are of the requests that were answered by then.</source>
        <translation>Der Benchmark wurde abgebrochen: Die Zahlen sind die der Anfragen, die bis dahin beantwortet waren.</translation>
    </message>
    <message>
        <source>The VM&apos;s guard does not know that the VM is measured: only the requests themselves keep it from being idle.</source>
        <translation>Der Wächter der VM weiß nicht, dass die VM gemessen wird: Nur die Anfragen selbst halten sie davon ab, als untätig zu gelten.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) kept.</source>
        <translation>
            <numerusform>%n Messung aufbewahrt.</numerusform>
            <numerusform>%n Messungen aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 on %3</source>
        <translation>%1: %2 auf %3</translation>
    </message>
    <message>
        <source>No session is ready: there is nothing to measure.</source>
        <translation>Keine Sitzung ist bereit: Es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>Models on each plan they fit on:</source>
        <translation>Modelle auf jedem Tarif, auf den sie passen:</translation>
    </message>
    <message>
        <source>Models, each on the cheapest plan it fits on:</source>
        <translation>Modelle, jedes auf dem günstigsten Tarif, auf den es passt:</translation>
    </message>
    <message>
        <source>TOKENS/S</source>
        <translation>TOKEN/S</translation>
    </message>
    <message>
        <source>US$/M TOKENS</source>
        <extracomment>Money for a million tokens.</extracomment>
        <translation>US$/MIO. TOKEN</translation>
    </message>
    <message>
        <source>fits on none of these</source>
        <translation>passt auf keinen davon</translation>
    </message>
    <message>
        <source>Another model of Hugging Face</source>
        <translation>Ein anderes Modell von Hugging Face</translation>
    </message>
    <message>
        <source>At the month&apos;s cap no session is begun. End what runs, too, with the hour that is paid</source>
        <translation>Bei der Obergrenze des Monats wird keine Sitzung begonnen. Auch beenden, was läuft, mit der bezahlten Stunde</translation>
    </message>
    <message>
        <source>low</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mittel</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>%1, out of date</source>
        <translation>%1, veraltet</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Verlässlichkeit</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>For one user</source>
        <translation>Für einen Benutzer</translation>
    </message>
    <message>
        <source>Per million output tokens</source>
        <translation>Je Million ausgegebener Token</translation>
    </message>
    <message>
        <source>This kept run cannot be read and is left out: %1</source>
        <translation>Diese aufbewahrte Messung ist nicht lesbar und bleibt außen vor: %1</translation>
    </message>
    <message>
        <source>%1 output tokens a second for one user, %2 for a million of them.</source>
        <translation>%1 ausgegebene Token je Sekunde für einen Benutzer, %2 für eine Million davon.</translation>
    </message>
    <message>
        <source>Its price is not known: whether it is within a budget cannot be said.</source>
        <translation>Der Preis ist nicht bekannt: Ob er im Rahmen eines Budgets liegt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 an hour.</source>
        <translation>%1 je Stunde.</translation>
    </message>
    <message numerus="yes">
        <source>Confidence: %1, of %n run(s).</source>
        <translation>
            <numerusform>Verlässlichkeit: %1, aus %n Messung.</numerusform>
            <numerusform>Verlässlichkeit: %1, aus %n Messungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>That is too little to rely on: measure it again with &quot;coder benchmark-collect&quot;.</source>
        <translation>Das ist zu wenig, um sich darauf zu verlassen: Messen Sie noch einmal mit „coder benchmark-collect“.</translation>
    </message>
    <message>
        <source>It was measured with other tasks only.</source>
        <translation>Gemessen wurde nur mit anderen Aufgaben.</translation>
    </message>
    <message numerus="yes">
        <source>It was measured more than %n day(s) ago.</source>
        <translation>
            <numerusform>Die Messung ist mehr als %n Tag alt.</numerusform>
            <numerusform>Die Messung ist mehr als %n Tage alt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. %2 on %3</source>
        <translation>%1. %2 auf %3</translation>
    </message>
    <message>
        <source>No run is kept that this asks for; &quot;coder benchmark-collect&quot; makes one.</source>
        <translation>Es ist keine Messung aufbewahrt, nach der gefragt ist; „coder benchmark-collect“ macht eine.</translation>
    </message>
    <message>
        <source>Plans that were never measured: %1</source>
        <translation>Nie gemessene Tarife: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n measured configuration(s) cost more than the budget.</source>
        <translation>
            <numerusform>%n gemessene Konfiguration kostet mehr als das Budget.</numerusform>
            <numerusform>%n gemessene Konfigurationen kosten mehr als das Budget.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, because it cannot be read: %1 of %2</source>
        <translation>Ausgelassen, weil nicht lesbar: %1 von %2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>one stream, wait for the first token included</source>
        <translation>ein Strom, mit dem Warten auf das erste Token</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>rough: few answers</source>
        <translation>grob: wenige Antworten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Between tokens (95 %)</source>
        <translation>Zwischen Token (95&#xa0;%)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Right: output tokens per second for one user, up to %1. Up: of all users, up to %2.</source>
        <translation>Nach rechts: ausgegebene Token je Sekunde für einen Benutzer, bis %1. Nach oben: aller Benutzer, bis %2.</translation>
    </message>
    <message>
        <source>What differs, in the order of the runs:</source>
        <translation>Was sich unterscheidet, in der Reihenfolge der Messungen:</translation>
    </message>
    <message>
        <source>Benchmark comparison</source>
        <translation>Benchmark-Vergleich</translation>
    </message>
    <message>
        <source>The disk with %1 is full, so nobody can note there whether %2 is destroyed; its VM may still be rented. Make room: the rest is then done.</source>
        <translation>Der Datenträger mit %1 ist voll; deshalb kann dort niemand vermerken, ob %2 gelöscht ist. Die VM kann noch gemietet sein. Schaffen Sie Platz: Der Rest geschieht dann.</translation>
    </message>
    <message>
        <source>The process that holds %1 has told nothing of its end for half a minute; the VM may still be rented. If that process hangs, end it with &quot;kill -KILL %2&quot;: the rest is then done here.</source>
        <translation>Der Prozess, der %1 hält, hat seit einer halben Minute nichts von ihrem Ende gemeldet; die VM kann noch gemietet sein. Wenn dieser Prozess hängt, beenden Sie ihn mit „kill -KILL %2“: Der Rest geschieht dann hier.</translation>
    </message>
    <message>
        <source>The cost stays the same: %1 per hour.</source>
        <translation>Die Kosten bleiben gleich: %1 pro Stunde.</translation>
    </message>
    <message>
        <source>The cost stays the same; the price is not known.</source>
        <translation>Die Kosten bleiben gleich; der Preis ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 serves %2 as %3.</source>
        <extracomment>%1 is a session, %2 a model at the hub, %3 the name that clients use for it.</extracomment>
        <translation>%1 stellt %2 als %3 bereit.</translation>
    </message>
    <message>
        <source>%1 serves %2 as %3, with a context of %4 tokens.</source>
        <extracomment>%1 is a session, %2 a model at the hub, %3 the name that clients use for it, %4 a number.</extracomment>
        <translation>%1 stellt %2 als %3 bereit, mit einem Kontext von %4 Token.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The switch was taken back.</source>
        <translation>Der Wechsel wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Address and key are the same. Start aider anew: its files name the new model.</source>
        <translation>Adresse und Schlüssel sind dieselben. Starten Sie aider neu: Seine Dateien nennen das neue Modell.</translation>
    </message>
    <message>
        <source>Give the switch up and serve the former model? [y/n] </source>
        <extracomment>The letters in brackets are the answers to the question; the first one is yes.</extracomment>
        <translation>Den Wechsel aufgeben und das bisherige Modell bereitstellen? [j/n] </translation>
    </message>
    <message>
        <source>It would be served as %1, with a context of %2 tokens.</source>
        <translation>Es würde als %1 bereitgestellt, mit einem Kontext von %2 Token.</translation>
    </message>
    <message>
        <source>Up to %1 would be fetched.</source>
        <translation>Bis zu %1 würden geladen.</translation>
    </message>
    <message>
        <source>Left out, as it was meant for the former model: %1</source>
        <translation>Weggelassen, weil es für das bisherige Modell gedacht war: %1</translation>
    </message>
    <message>
        <source>A VM of this program is running that no session knew: %1. End it with &quot;coder down %2&quot;; &quot;coder cleanup&quot; asks whether to keep it.</source>
        <translation>Es läuft eine VM dieses Programms, die keine Sitzung kannte: %1. Beenden Sie sie mit „coder down %2“; „coder cleanup“ fragt, ob sie bleiben soll.</translation>
    </message>
    <message>
        <source>Good requests per second</source>
        <translation>Gute Anfragen pro Sekunde</translation>
    </message>
</context>
<context>
    <name>ComparisonHtml</name>
    <message>
        <source>What else was different</source>
        <translation>Was sonst verschieden war</translation>
    </message>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>Zeit zwischen Token</translation>
    </message>
    <message>
        <source>Comparison of benchmarks</source>
        <translation>Vergleich von Messungen</translation>
    </message>
    <message>
        <source>Bold: the best. In brackets: how far from the baseline.</source>
        <translation>Fett: der beste Wert. In Klammern: der Abstand vom Bezug.</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Wert</translation>
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
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <extracomment>Requests that are sent in a second.</extracomment>
        <translation>%1 je Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n gleichzeitig</numerusform>
            <numerusform>%n gleichzeitig</numerusform>
        </translation>
    </message>
    <message>
        <source>all at once</source>
        <translation>alle gleichzeitig</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, cancelled</source>
        <translation>%1, abgebrochen</translation>
    </message>
    <message>
        <source>%1, rough</source>
        <extracomment>Too few requests for figures that mean much.</extracomment>
        <translation>%1, ungenau</translation>
    </message>
    <message>
        <source>Tokens/s in all</source>
        <translation>Token/s insgesamt</translation>
    </message>
    <message>
        <source>Tokens/s for one user</source>
        <translation>Token/s für einen Nutzer</translation>
    </message>
    <message>
        <source>Requests/s</source>
        <translation>Anfragen/s</translation>
    </message>
    <message>
        <source>Good requests/s</source>
        <translation>Gute Anfragen/s</translation>
    </message>
    <message>
        <source>First token, p50</source>
        <translation>Erstes Token, p50</translation>
    </message>
    <message>
        <source>First token, p95</source>
        <translation>Erstes Token, p95</translation>
    </message>
    <message>
        <source>First token, p99</source>
        <translation>Erstes Token, p99</translation>
    </message>
    <message>
        <source>Time per token, mean</source>
        <translation>Zeit je Token, Mittel</translation>
    </message>
    <message>
        <source>Between tokens, p50</source>
        <translation>Zwischen Token, p50</translation>
    </message>
    <message>
        <source>Between tokens, p95</source>
        <translation>Zwischen Token, p95</translation>
    </message>
    <message>
        <source>Between tokens, p99</source>
        <translation>Zwischen Token, p99</translation>
    </message>
    <message>
        <source>Whole answer, p50</source>
        <translation>Ganze Antwort, p50</translation>
    </message>
    <message>
        <source>Whole answer, p95</source>
        <translation>Ganze Antwort, p95</translation>
    </message>
    <message>
        <source>Tokens for US$1</source>
        <translation>Token für 1 US$</translation>
    </message>
    <message>
        <source>A million tokens</source>
        <translation>Eine Million Token</translation>
    </message>
    <message>
        <source>Requests that succeeded</source>
        <translation>Gelungene Anfragen</translation>
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
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Number of GPUs</source>
        <translation>Anzahl der GPUs</translation>
    </message>
    <message>
        <source>Driver</source>
        <translation>Treiber</translation>
    </message>
    <message>
        <source>vLLM version</source>
        <translation>vLLM-Version</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Version of the prompts</source>
        <translation>Version der Prompts</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Spread of repeats</source>
        <translation>Streuung der Wiederholungen</translation>
    </message>
    <message>
        <source>On the frontier</source>
        <translation>Auf der Grenzlinie</translation>
    </message>
    <message>
        <source>On the frontier for money</source>
        <translation>Auf der Grenzlinie für Geld</translation>
    </message>
    <message>
        <source>No run tells both figures.</source>
        <translation>Kein Lauf nennt beide Werte.</translation>
    </message>
    <message>
        <source>%1 (%2 for one user, %3)</source>
        <translation>%1 (%2 für einen Nutzer, %3)</translation>
    </message>
    <message>
        <source>No other run beats %1.</source>
        <translation>Kein anderer Lauf übertrifft %1.</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3, p99 %4</source>
        <extracomment>A run&apos;s letter, then three percentiles.</extracomment>
        <translation>%1: p50 %2, p95 %3, p99 %4</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>%1 (baseline)</source>
        <translation>%1 (Bezug)</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, %n gescheitert</numerusform>
            <numerusform>%1, %n gescheitert</numerusform>
        </translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>%1 in %2 has letters that do not belong there.</source>
        <extracomment>%1 is a setting, %2 where it stands: &quot;REGION in .env:3 has letters that do not belong there.&quot;</extracomment>
        <translation>%1 in %2 enthält Zeichen, die nicht dorthin gehören.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 up.</source>
        <translation>%1 in %2 ist keine ganze Zahl ab %3.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 to %4.</source>
        <translation>%1 in %2 ist keine ganze Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 in %2 is not a number from %3 to %4.</source>
        <translation>%1 in %2 ist keine Zahl von %3 bis %4.</translation>
    </message>
    <message>
        <source>%1 in %2 is neither true nor false.</source>
        <extracomment>The words &quot;true&quot; and &quot;false&quot; stand in the file and are not translated.</extracomment>
        <translation>%1 in %2 ist weder true noch false.</translation>
    </message>
    <message>
        <source>%1 in %2 is none of: %3.</source>
        <translation>%1 in %2 ist keines von: %3.</translation>
    </message>
    <message>
        <source>%1 in %2 is not an amount in US dollars such as 7.50.</source>
        <extracomment>The file takes a point, not a comma: 7.50 stays as it is.</extracomment>
        <translation>%1 in %2 ist kein Betrag in US-Dollar wie 7.50.</translation>
    </message>
    <message>
        <source>the environment</source>
        <translation>der Umgebung</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%3 is a sentence that says what the setting is for.</extracomment>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Add a line %1=… to %2. %3</source>
        <translation>Fügen Sie %2 eine Zeile %1=… hinzu. %3</translation>
    </message>
    <message>
        <source>Change or remove it. %1</source>
        <extracomment>%1 is a sentence that says what the setting is for.</extracomment>
        <translation>Ändern oder entfernen Sie es. %1</translation>
    </message>
    <message>
        <source>%1 in %2 is not used: move that line to .env.secrets.</source>
        <translation>%1 in %2 wird nicht verwendet: Verschieben Sie diese Zeile nach .env.secrets.</translation>
    </message>
    <message>
        <source>WATCHDOG_ENABLED=false turns off the idle limit only; the lease still ends the VM.</source>
        <translation>WATCHDOG_ENABLED=false schaltet nur das Leerlauflimit aus; die Mietfrist beendet die VM trotzdem.</translation>
    </message>
    <message>
        <source>WATCHDOG_TIMEOUT_MINUTES is not shorter than the lease, so that only the lease ends the VM.</source>
        <translation>WATCHDOG_TIMEOUT_MINUTES ist nicht kürzer als die Mietfrist, sodass nur die Mietfrist die VM beendet.</translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a sentence: &quot;.env:3: This is not NAME=value.&quot;</extracomment>
        <translation>%1:%2: %3</translation>
    </message>
    <message>
        <source>This is not NAME=value; add the &quot;=&quot; or put a # in front.</source>
        <translation>Das ist nicht NAME=Wert; ergänzen Sie das „=“ oder setzen Sie ein # davor.</translation>
    </message>
    <message>
        <source>The name before &quot;=&quot; may have letters, digits and _ only, and no digit in front.</source>
        <translation>Der Name vor „=“ darf nur Buchstaben, Ziffern und _ enthalten und nicht mit einer Ziffer beginnen.</translation>
    </message>
    <message>
        <source>The quote before the value of %1 is not closed; add %2 at the end of the value.</source>
        <translation>Das Anführungszeichen vor dem Wert von %1 ist nicht geschlossen; setzen Sie %2 an das Ende des Werts.</translation>
    </message>
    <message>
        <source>There is text after the closing quote of %1; put quotes around the whole value.</source>
        <translation>Nach dem schließenden Anführungszeichen von %1 steht Text; setzen Sie den ganzen Wert in Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1:%2: %3 is given again in line %4, which counts.</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a setting, %4 another line.</extracomment>
        <translation>%1:%2: %3 steht noch einmal in Zeile %4, und diese gilt.</translation>
    </message>
    <message>
        <source>%1:%2: %3 is taken as it is written: nothing is expanded or run.</source>
        <translation>%1:%2: %3 wird genommen, wie es dasteht: Nichts wird ersetzt oder ausgeführt.</translation>
    </message>
    <message>
        <source>%1: This is not a text in UTF-8; save it as plain text.</source>
        <translation>%1: Das ist kein Text in UTF-8; speichern Sie ihn als reinen Text.</translation>
    </message>
</context>
<context>
    <name>CopyRows</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>It was cancelled.</source>
        <translation>Der Vorgang wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>Starten Sie ihn erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <source>It took too long and was given up.</source>
        <translation>Es hat zu lange gedauert und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation>Die Angabe kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>Correct it as the details say and try again.</source>
        <translation>Berichtigen Sie sie, wie es die Details sagen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation>Es ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation>Prüfen Sie den Namen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This program made a mistake.</source>
        <translation>Dieses Programm hat einen Fehler gemacht.</translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation>Versuchen Sie es erneut; bleibt der Fehler, melden Sie ihn mit den Details.</translation>
    </message>
    <message>
        <source>A file could not be read.</source>
        <translation>Eine Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation>Eine Datei konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and the free space, then try again.</source>
        <translation>Prüfen Sie die Rechte des Ordners und den freien Platz und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The session was saved by a newer version of this program.</source>
        <translation>Die Sitzung wurde von einer neueren Version dieses Programms gespeichert.</translation>
    </message>
    <message>
        <source>Update this program to change it; reading is possible.</source>
        <translation>Aktualisieren Sie dieses Programm, um sie zu ändern; lesen ist möglich.</translation>
    </message>
    <message>
        <source>Another process is working on this session.</source>
        <translation>Ein anderer Prozess arbeitet an dieser Sitzung.</translation>
    </message>
    <message>
        <source>Wait until it is done, or watch it with &quot;coder status&quot;.</source>
        <translation>Warten Sie, bis er fertig ist, oder verfolgen Sie ihn mit „coder status“.</translation>
    </message>
    <message>
        <source>A program that is needed is not installed.</source>
        <translation>Ein benötigtes Programm ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install what the details name and try again.</source>
        <translation>Installieren Sie, was die Details nennen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation>Der Anbieter ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection and try again.</source>
        <translation>Prüfen Sie die Verbindung dieses Computers und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation>Die Antwort war nicht zu verstehen.</translation>
    </message>
    <message>
        <source>Check that no proxy or login page stands in between, and try again.</source>
        <translation>Prüfen Sie, dass kein Proxy und keine Anmeldeseite dazwischensteht, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Linode refused the token: it is wrong, expired or revoked.</source>
        <translation>Linode hat das Token abgelehnt: Es ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Make a new token in Cloud Manager and set LINODE_TOKEN.</source>
        <translation>Erstellen Sie im Cloud Manager ein neues Token und setzen Sie LINODE_TOKEN.</translation>
    </message>
    <message>
        <source>Linode refused: the token may not do this.</source>
        <translation>Linode hat abgelehnt: Das Token darf das nicht.</translation>
    </message>
    <message>
        <source>Make a token with the rights the details name; &quot;coder validate&quot; lists them.</source>
        <translation>Erstellen Sie ein Token mit den Rechten, die die Details nennen; „coder validate“ listet sie auf.</translation>
    </message>
    <message>
        <source>The region has none left of this plan.</source>
        <translation>Dieser Tarif ist in der Region ausverkauft.</translation>
    </message>
    <message>
        <source>Try another region or plan; &quot;coder list-types&quot; shows what there is.</source>
        <translation>Versuchen Sie eine andere Region oder einen anderen Tarif; „coder list-types“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Linode refused: the account&apos;s limit is reached.</source>
        <translation>Linode hat abgelehnt: Das Limit des Kontos ist erreicht.</translation>
    </message>
    <message>
        <source>Destroy what you no longer need, or ask Linode&apos;s support for a higher limit.</source>
        <translation>Löschen Sie, was Sie nicht mehr brauchen, oder bitten Sie den Support von Linode um ein höheres Limit.</translation>
    </message>
    <message>
        <source>Linode refused: the label is taken.</source>
        <translation>Linode hat abgelehnt: Das Label ist vergeben.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot;; the VM may be one of yours.</source>
        <translation>Sehen Sie in „coder list“ nach; die VM ist vielleicht eine von Ihren.</translation>
    </message>
    <message>
        <source>Linode is still busy with an earlier request for this VM.</source>
        <translation>Linode ist noch mit einer früheren Anfrage zu dieser VM beschäftigt.</translation>
    </message>
    <message>
        <source>It is tried again by itself; otherwise try again in a minute.</source>
        <translation>Es wird von selbst erneut versucht; sonst versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Linode refused: too many requests in a short time.</source>
        <translation>Linode hat abgelehnt: zu viele Anfragen in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation>Warten Sie eine Minute und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Linode&apos;s API is under maintenance.</source>
        <translation>Die API von Linode wird gerade gewartet.</translation>
    </message>
    <message>
        <source>Look at status.linode.com and try again later.</source>
        <translation>Sehen Sie auf status.linode.com nach und versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>Linode refused the request.</source>
        <translation>Linode hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>Change what the details name and try again.</source>
        <translation>Ändern Sie, was die Details nennen, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Linode&apos;s API failed.</source>
        <translation>Die API von Linode hat versagt.</translation>
    </message>
    <message>
        <source>Try again in a minute; status.linode.com tells about disturbances.</source>
        <translation>Versuchen Sie es in einer Minute erneut; status.linode.com meldet Störungen.</translation>
    </message>
    <message>
        <source>Linode refused: the account is not active.</source>
        <translation>Linode hat abgelehnt: Das Konto ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Finish its setup or billing in Cloud Manager, then try again.</source>
        <translation>Schließen Sie im Cloud Manager die Einrichtung oder Abrechnung ab und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The token belongs to another account than the one that made the VM.</source>
        <translation>Das Token gehört zu einem anderen Konto als dem, das die VM erstellt hat.</translation>
    </message>
    <message>
        <source>Set a token of the account that made it; only that one can prove what became of it.</source>
        <translation>Setzen Sie ein Token des Kontos, das sie erstellt hat; nur dieses kann beweisen, was aus ihr wurde.</translation>
    </message>
    <message>
        <source>Linode&apos;s answer got lost, so it is not known what came of the request.</source>
        <translation>Die Antwort von Linode ging verloren; daher ist nicht bekannt, was aus der Anfrage wurde.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; in a minute; the VM is looked for by its label.</source>
        <translation>Sehen Sie in einer Minute in „coder list“ nach; die VM wird anhand ihres Labels gesucht.</translation>
    </message>
    <message>
        <source>The VM does not answer to SSH.</source>
        <translation>Die VM antwortet nicht auf SSH.</translation>
    </message>
    <message>
        <source>It may still be starting; try again, or check that the firewall admits your address.</source>
        <translation>Vielleicht startet sie noch; versuchen Sie es erneut oder prüfen Sie, ob die Firewall Ihre Adresse zulässt.</translation>
    </message>
    <message>
        <source>The VM did not answer to SSH in time.</source>
        <translation>Die VM hat auf SSH nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>The VM refused our SSH key.</source>
        <translation>Die VM hat unseren SSH-Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>If the key of this computer was replaced, destroy the session and start a new one.</source>
        <translation>Wurde der Schlüssel dieses Computers ersetzt, löschen Sie die Sitzung und starten Sie eine neue.</translation>
    </message>
    <message>
        <source>The VM showed another host key than the one it was made with, so nothing was sent to it.</source>
        <translation>Die VM zeigte einen anderen Host-Schlüssel als den, mit dem sie erstellt wurde; daher wurde ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>If nobody rebuilt the VM, somebody may stand in between: destroy the session.</source>
        <translation>Hat niemand die VM neu aufgesetzt, steht vielleicht jemand dazwischen: Löschen Sie die Sitzung.</translation>
    </message>
    <message>
        <source>The connection to the VM broke.</source>
        <translation>Die Verbindung zur VM ist abgebrochen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>A command on the VM failed.</source>
        <translation>Ein Befehl auf der VM ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs&quot;, or at the VM with &quot;coder ssh&quot;.</source>
        <translation>Sehen Sie in „coder logs“ nach oder mit „coder ssh“ auf der VM selbst.</translation>
    </message>
    <message>
        <source>The local port of this session is used by another program.</source>
        <translation>Der lokale Port dieser Sitzung wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <source>End that program, or set another VLLM_PORT.</source>
        <translation>Beenden Sie dieses Programm oder setzen Sie einen anderen VLLM_PORT.</translation>
    </message>
    <message>
        <source>Setting up the VM failed.</source>
        <translation>Das Einrichten der VM ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source cloud-init&quot;; try &quot;coder up&quot; again, or destroy it.</source>
        <translation>Sehen Sie in „coder logs --source cloud-init“ nach; versuchen Sie erneut „coder up“ oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>The model does not answer yet.</source>
        <translation>Das Modell antwortet noch nicht.</translation>
    </message>
    <message>
        <source>Wait for it, or look at &quot;coder logs --source vllm&quot;.</source>
        <translation>Warten Sie darauf oder sehen Sie in „coder logs --source vllm“ nach.</translation>
    </message>
    <message>
        <source>The model server failed.</source>
        <translation>Der Modellserver ist ausgefallen.</translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source vllm&quot;.</source>
        <translation>Sehen Sie in „coder logs --source vllm“ nach.</translation>
    </message>
    <message>
        <source>The model server refused the API key.</source>
        <translation>Der Modellserver hat den API-Schlüssel abgelehnt.</translation>
    </message>
    <message>
        <source>Start the session again with &quot;coder up&quot;; it gives the VM the key of this computer.</source>
        <translation>Starten Sie die Sitzung erneut mit „coder up“; das gibt der VM den Schlüssel dieses Computers.</translation>
    </message>
    <message>
        <source>Hugging Face does not know this model.</source>
        <translation>Hugging Face kennt dieses Modell nicht.</translation>
    </message>
    <message>
        <source>Check MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation>Prüfen Sie MODEL_ID: Es ist Eigentümer/Name, wie auf der Seite des Modells.</translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN.</source>
        <translation>Akzeptieren Sie die Lizenz auf der Seite des Modells und setzen Sie HUGGING_FACE_HUB_TOKEN.</translation>
    </message>
    <message>
        <source>Hugging Face cannot be reached.</source>
        <translation>Hugging Face ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer.</source>
        <translation>Der Schlüsselbund ist gesperrt oder antwortet nicht.</translation>
    </message>
    <message>
        <source>Unlock it, or set the token in the environment or in .env.secrets.</source>
        <translation>Entsperren Sie ihn oder setzen Sie das Token in der Umgebung oder in .env.secrets.</translation>
    </message>
    <message>
        <source>This computer has no keyring to keep a secret in.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund für Geheimnisse.</translation>
    </message>
    <message>
        <source>Set the token in the environment or in .env.secrets.</source>
        <translation>Setzen Sie das Token in der Umgebung oder in .env.secrets.</translation>
    </message>
    <message>
        <source>A token is missing.</source>
        <translation>Ein Token fehlt.</translation>
    </message>
    <message>
        <source>Set LINODE_TOKEN in the environment or in .env.secrets; to try without one, use --demo.</source>
        <translation>Setzen Sie LINODE_TOKEN in der Umgebung oder in .env.secrets; zum Ausprobieren ohne Token gibt es --demo.</translation>
    </message>
    <message>
        <source>A secret could not be read from 1Password.</source>
        <translation>Ein Geheimnis konnte nicht aus 1Password gelesen werden.</translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot;, check the op:// reference, and try again.</source>
        <translation>Melden Sie sich mit „op signin“ an, prüfen Sie die op://-Referenz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Settings are missing.</source>
        <translation>Es fehlen Einstellungen.</translation>
    </message>
    <message>
        <source>Add the lines the details name to .env.</source>
        <translation>Fügen Sie .env die Zeilen hinzu, die die Details nennen.</translation>
    </message>
    <message>
        <source>Settings cannot be used as they are.</source>
        <translation>Einstellungen sind so nicht verwendbar.</translation>
    </message>
    <message>
        <source>Correct the lines the details name, then run &quot;coder validate&quot;.</source>
        <translation>Berichtigen Sie die Zeilen, die die Details nennen, und rufen Sie dann „coder validate“ auf.</translation>
    </message>
    <message>
        <source>The firewall in FIREWALL_ID does not exist in this account.</source>
        <translation>Die Firewall in FIREWALL_ID gibt es in diesem Konto nicht.</translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out and one is made for the session.</source>
        <translation>Berichtigen Sie FIREWALL_ID oder nehmen Sie es heraus; dann wird eine für die Sitzung angelegt.</translation>
    </message>
    <message>
        <source>Linode does not offer this plan to your account.</source>
        <translation>Linode bietet Ihrem Konto diesen Tarif nicht an.</translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation>Wählen Sie einen TYPE aus „coder list-types“.</translation>
    </message>
    <message>
        <source>Linode has no such region, or no GPUs there.</source>
        <translation>Linode hat keine solche Region, oder dort keine GPUs.</translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation>Wählen Sie eine REGION aus „coder list-types“.</translation>
    </message>
    <message>
        <source>Linode does not tell the price of this plan.</source>
        <translation>Linode nennt den Preis dieses Tarifs nicht.</translation>
    </message>
    <message>
        <source>Without a price a cap cannot be kept: choose another plan, or take the cap out.</source>
        <translation>Ohne Preis lässt sich keine Obergrenze einhalten: Wählen Sie einen anderen Tarif oder nehmen Sie die Obergrenze heraus.</translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation>Es gibt keine solche Sitzung.</translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; for the names.</source>
        <translation>Die Namen zeigt „coder list“.</translation>
    </message>
    <message>
        <source>There are several sessions.</source>
        <translation>Es gibt mehrere Sitzungen.</translation>
    </message>
    <message>
        <source>Say which one, by its name.</source>
        <translation>Nennen Sie die gemeinte beim Namen.</translation>
    </message>
    <message>
        <source>The session exists with other settings.</source>
        <translation>Die Sitzung gibt es schon mit anderen Einstellungen.</translation>
    </message>
    <message>
        <source>Use another name, or destroy this session first.</source>
        <translation>Nehmen Sie einen anderen Namen oder löschen Sie zuerst diese Sitzung.</translation>
    </message>
    <message>
        <source>A session of this name exists already.</source>
        <translation>Eine Sitzung dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation>Nehmen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The session&apos;s lease has ended.</source>
        <translation>Die Mietfrist der Sitzung ist abgelaufen.</translation>
    </message>
    <message>
        <source>Start a new session with &quot;coder up&quot;.</source>
        <translation>Starten Sie mit „coder up“ eine neue Sitzung.</translation>
    </message>
    <message>
        <source>Nothing was rented.</source>
        <translation>Es wurde nichts gemietet.</translation>
    </message>
    <message>
        <source>The VM is kept and is billed by the started hour until it is destroyed.</source>
        <translation>Die VM bleibt bestehen und wird pro angefangener Stunde berechnet, bis sie gelöscht ist.</translation>
    </message>
    <message>
        <source>A VM may have been made and may be billed; it is looked for until that is known.</source>
        <translation>Vielleicht wurde eine VM erstellt und wird berechnet; es wird nach ihr gesucht, bis das feststeht.</translation>
    </message>
    <message>
        <source>The VM is not proved gone and may still be billed.</source>
        <translation>Es ist nicht bewiesen, dass die VM gelöscht ist; sie wird womöglich noch berechnet.</translation>
    </message>
    <message>
        <source>The VM is destroyed and no longer billed.</source>
        <translation>Die VM ist gelöscht und wird nicht mehr berechnet.</translation>
    </message>
    <message>
        <source>Linode refuses to delete the VM because it has a lock.</source>
        <translation>Linode löscht die VM nicht, weil sie gesperrt ist.</translation>
    </message>
    <message>
        <source>Remove the lock in Cloud Manager; the deletion is tried again until it works.</source>
        <translation>Heben Sie die Sperre im Cloud Manager auf; das Löschen wird versucht, bis es gelingt.</translation>
    </message>
    <message>
        <source>The VM no longer exists: it was deleted by somebody else.</source>
        <translation>Die VM gibt es nicht mehr: Sie wurde von jemand anderem gelöscht.</translation>
    </message>
    <message>
        <source>The firewall you named does not admit this computer&apos;s address.</source>
        <translation>Die von Ihnen genannte Firewall lässt die Adresse dieses Computers nicht zu.</translation>
    </message>
    <message>
        <source>Add the line in the details to the firewall&apos;s inbound rules in Cloud Manager.</source>
        <translation>Fügen Sie die Zeile aus den Details im Cloud Manager den eingehenden Regeln der Firewall hinzu.</translation>
    </message>
    <message>
        <source>The VM&apos;s disk is full.</source>
        <translation>Die Festplatte der VM ist voll.</translation>
    </message>
    <message>
        <source>Destroy the session and take a plan with a larger disk, or a smaller model.</source>
        <translation>Löschen Sie die Sitzung und nehmen Sie einen Tarif mit größerer Festplatte oder ein kleineres Modell.</translation>
    </message>
    <message>
        <source>The model is gated, and no token that may read it is set.</source>
        <translation>Das Modell ist zugangsbeschränkt, und es ist kein Token gesetzt, das es lesen darf.</translation>
    </message>
    <message>
        <source>Mend the file or its rights as the details say, or move it away, and try again.</source>
        <translation>Bringen Sie die Datei oder ihre Rechte in Ordnung, wie die Einzelheiten sagen, oder legen Sie sie beiseite, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Your SSH key is encrypted, and no passphrase known here opens it.</source>
        <translation>Ihr SSH-Schlüssel ist verschlüsselt, und keine hier bekannte Passphrase öffnet ihn.</translation>
    </message>
    <message>
        <source>Add it to your agent with &quot;ssh-add&quot;, or run &quot;coder tunnel&quot; at a terminal, which asks for the passphrase.</source>
        <translation>Fügen Sie ihn mit „ssh-add“ Ihrem Agenten hinzu, oder rufen Sie „coder tunnel“ in einem Terminal auf: dort wird nach der Passphrase gefragt.</translation>
    </message>
    <message>
        <source>The cap of the month would be passed.</source>
        <translation>Die Obergrenze des Monats würde überschritten.</translation>
    </message>
    <message>
        <source>Raise MONTH_CAP_USD or take it out, choose a shorter lease, or destroy what runs.</source>
        <translation>Erhöhen oder entfernen Sie MONTH_CAP_USD, wählen Sie eine kürzere Mietfrist, oder löschen Sie, was läuft.</translation>
    </message>
    <message>
        <source>The model server failed, and what would help needs your word.</source>
        <translation>Der Modellserver ist ausgefallen, und was helfen würde, braucht Ihre Zustimmung.</translation>
    </message>
    <message>
        <source>Look at it with &quot;coder heal --dry-run&quot;, and agree with &quot;coder heal --yes&quot;.</source>
        <translation>Sehen Sie es sich mit „coder heal --dry-run“ an und stimmen Sie mit „coder heal --yes“ zu.</translation>
    </message>
    <message>
        <source>The model server failed, and this program cannot put it right.</source>
        <translation>Der Modellserver ist ausgefallen, und dieses Programm kann ihn nicht reparieren.</translation>
    </message>
    <message>
        <source>Read what would help with &quot;coder diagnose&quot;, or end the session.</source>
        <translation>Lesen Sie mit „coder diagnose“, was helfen würde, oder beenden Sie die Sitzung.</translation>
    </message>
    <message>
        <source>The model does not fit on this VM.</source>
        <translation>Das Modell passt nicht auf diese VM.</translation>
    </message>
    <message>
        <source>Choose a smaller or a quantised model, a shorter context, or a plan with more GPU memory.</source>
        <translation>Wählen Sie ein kleineres oder quantisiertes Modell, einen kürzeren Kontext oder einen Plan mit mehr GPU-Speicher.</translation>
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
        <translation>Abbild %1</translation>
    </message>
    <message>
        <source>%1 GB; the price is unknown, it may cost money until it is deleted</source>
        <translation>%1 GB; der Preis ist unbekannt, es kann Geld kosten, bis es gelöscht wird</translation>
    </message>
    <message>
        <source>%1 GB, %2 a month until it is deleted; %3 this month so far</source>
        <extracomment>%1 is a number of gigabytes, %2 and %3 are money.</extracomment>
        <translation>%1 GB, %2 im Monat, bis es gelöscht wird; in diesem Monat bisher %3</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>Volumes</translation>
    </message>
    <message>
        <source>unknown: they could not be listed</source>
        <translation>unbekannt: sie konnten nicht aufgelistet werden</translation>
    </message>
    <message>
        <source>Disk images</source>
        <translation>Abbilder</translation>
    </message>
    <message>
        <source>Volumes, images</source>
        <translation>Volumes, Abbilder</translation>
    </message>
    <message>
        <source>none of this installation</source>
        <translation>keine dieser Installation</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>The model server is up, and nothing in its log stops it.</source>
        <translation>Der Modellserver läuft, und nichts in seinem Protokoll hindert ihn.</translation>
    </message>
    <message>
        <source>The model server is still starting. Nothing in its log speaks of a failure.</source>
        <translation>Der Modellserver startet noch. Nichts in seinem Protokoll deutet auf einen Fehler hin.</translation>
    </message>
    <message>
        <source>The model server was stopped from outside. It did not fail.</source>
        <translation>Der Modellserver wurde von außen beendet. Er ist nicht ausgefallen.</translation>
    </message>
    <message>
        <source>The model server refuses one of its arguments.</source>
        <translation>Der Modellserver weist eines seiner Argumente zurück.</translation>
    </message>
    <message>
        <source>The context asked for is longer than the model was made for.</source>
        <translation>Der verlangte Kontext ist länger als das, wofür das Modell gemacht ist.</translation>
    </message>
    <message>
        <source>The model is to be spread over more GPUs than there are.</source>
        <translation>Das Modell soll auf mehr GPUs verteilt werden, als es gibt.</translation>
    </message>
    <message>
        <source>The model&apos;s attention heads or layers cannot be divided evenly among that many GPUs.</source>
        <translation>Die Attention-Köpfe oder Schichten des Modells lassen sich nicht gleichmäßig auf so viele GPUs verteilen.</translation>
    </message>
    <message>
        <source>The model&apos;s weights do not fit into the memory of the GPUs.</source>
        <translation>Die Gewichte des Modells passen nicht in den Speicher der GPUs.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the server tries its largest batch.</source>
        <translation>Der Speicher der GPU reicht nicht, während der Server seinen größten Stapel probiert.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the KV cache is set aside.</source>
        <translation>Der Speicher der GPU reicht nicht, während der KV-Cache belegt wird.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while CUDA graphs are compiled or recorded.</source>
        <translation>Der Speicher der GPU reicht nicht, während CUDA-Graphen übersetzt oder aufgezeichnet werden.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory runs out while the sampler warms up for as many requests at once.</source>
        <translation>Der Speicher der GPU reicht nicht, während sich der Sampler auf so viele gleichzeitige Anfragen einstellt.</translation>
    </message>
    <message>
        <source>The GPU&apos;s memory ran out while requests were served.</source>
        <translation>Der Speicher der GPU ging aus, während Anfragen beantwortet wurden.</translation>
    </message>
    <message>
        <source>The VM&apos;s own memory does not suffice for what the server keeps outside the GPU.</source>
        <translation>Der eigene Speicher der VM reicht nicht für das, was der Server außerhalb der GPU hält.</translation>
    </message>
    <message>
        <source>After the weights no GPU memory is left for the KV cache.</source>
        <translation>Nach den Gewichten bleibt kein GPU-Speicher für den KV-Cache.</translation>
    </message>
    <message>
        <source>The KV cache is too small for one request of the context asked for.</source>
        <translation>Der KV-Cache ist zu klein für eine Anfrage mit dem verlangten Kontext.</translation>
    </message>
    <message>
        <source>Something else holds memory of the GPU that the server was to have.</source>
        <translation>Etwas anderes belegt Speicher der GPU, den der Server bekommen sollte.</translation>
    </message>
    <message>
        <source>The VM ran out of memory, and its kernel ended the model server.</source>
        <translation>Der VM ging der Speicher aus, und ihr Kernel hat den Modellserver beendet.</translation>
    </message>
    <message>
        <source>This GPU or this model cannot calculate with the number format asked for.</source>
        <translation>Diese GPU oder dieses Modell kann mit dem verlangten Zahlenformat nicht rechnen.</translation>
    </message>
    <message>
        <source>This GPU or this version of vLLM cannot run the model&apos;s quantisation.</source>
        <translation>Diese GPU oder diese Version von vLLM kann die Quantisierung des Modells nicht ausführen.</translation>
    </message>
    <message>
        <source>The server&apos;s image holds no code for this kind of GPU.</source>
        <translation>Das Image des Servers enthält keinen Code für diese Art von GPU.</translation>
    </message>
    <message>
        <source>This version of vLLM does not know the model&apos;s architecture.</source>
        <translation>Diese Version von vLLM kennt die Architektur des Modells nicht.</translation>
    </message>
    <message>
        <source>The model comes with code of its own, which runs only if you trust it.</source>
        <translation>Das Modell bringt eigenen Code mit, der nur läuft, wenn Sie ihm vertrauen.</translation>
    </message>
    <message>
        <source>The model has no chat template, or the one named does not exist.</source>
        <translation>Das Modell hat keine Chat-Vorlage, oder die genannte gibt es nicht.</translation>
    </message>
    <message>
        <source>A file of the model&apos;s weights is damaged or incomplete.</source>
        <translation>Eine Datei mit Gewichten des Modells ist beschädigt oder unvollständig.</translation>
    </message>
    <message>
        <source>The model, its revision or one of its files does not exist under this name.</source>
        <translation>Das Modell, seine Revision oder eine seiner Dateien gibt es unter diesem Namen nicht.</translation>
    </message>
    <message>
        <source>The model&apos;s owner asks for a licence to be accepted, or the token is missing or wrong.</source>
        <translation>Der Besitzer des Modells verlangt, dass eine Lizenz angenommen wird, oder das Token fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Hugging Face has been asked too often and answers no more for a while.</source>
        <translation>Hugging Face wurde zu oft gefragt und antwortet eine Weile nicht mehr.</translation>
    </message>
    <message>
        <source>Hugging Face cannot be reached from the VM, or a download broke off.</source>
        <translation>Hugging Face ist von der VM aus nicht erreichbar, oder ein Download ist abgebrochen.</translation>
    </message>
    <message>
        <source>The VM&apos;s disk is full.</source>
        <translation>Die Festplatte der VM ist voll.</translation>
    </message>
    <message>
        <source>Another program has the port of the model server.</source>
        <translation>Ein anderes Programm hat den Port des Modellservers.</translation>
    </message>
    <message>
        <source>Docker cannot hand the GPUs to the container.</source>
        <translation>Docker kann die GPUs nicht an den Container geben.</translation>
    </message>
    <message>
        <source>The container finds no GPU.</source>
        <translation>Der Container findet keine GPU.</translation>
    </message>
    <message>
        <source>The VM&apos;s GPU driver does not fit the server&apos;s CUDA version.</source>
        <translation>Der GPU-Treiber der VM passt nicht zur CUDA-Version des Servers.</translation>
    </message>
    <message>
        <source>A GPU of this VM is faulty.</source>
        <translation>Eine GPU dieser VM ist defekt.</translation>
    </message>
    <message>
        <source>The shared memory through which the GPUs&apos; processes talk is too small.</source>
        <translation>Der gemeinsame Speicher, über den die Prozesse der GPUs sprechen, ist zu klein.</translation>
    </message>
    <message>
        <source>The GPUs cannot read each other&apos;s memory directly.</source>
        <translation>Die GPUs können den Speicher der anderen nicht direkt lesen.</translation>
    </message>
    <message>
        <source>The GPUs&apos; processes cannot set up their connection to each other.</source>
        <translation>Die Prozesse der GPUs können ihre Verbindung untereinander nicht aufbauen.</translation>
    </message>
    <message>
        <source>The Ray cluster that joins the GPUs does not come up.</source>
        <translation>Der Ray-Cluster, der die GPUs verbindet, kommt nicht zustande.</translation>
    </message>
    <message>
        <source>The model server&apos;s code crashed on the GPU.</source>
        <translation>Der Code des Modellservers ist auf der GPU abgestürzt.</translation>
    </message>
    <message>
        <source>The model server waited for itself until its own time limit.</source>
        <translation>Der Modellserver hat auf sich selbst gewartet, bis seine eigene Zeitgrenze erreicht war.</translation>
    </message>
    <message>
        <source>The model server fails over a defect, or over parts that do not fit each other.</source>
        <translation>Der Modellserver scheitert an einem Fehler im Programm oder an Teilen, die nicht zueinander passen.</translation>
    </message>
    <message>
        <source>The model server died, and its log does not say why.</source>
        <translation>Der Modellserver ist abgestürzt, und sein Protokoll sagt nicht, warum.</translation>
    </message>
</context>
<context>
    <name>Fit</name>
    <message>
        <source>The model&apos;s configuration tells too little about its size.</source>
        <translation>Die Konfiguration des Modells sagt zu wenig über seine Größe.</translation>
    </message>
    <message>
        <source>The memory of the GPU is not known.</source>
        <translation>Der Speicher der GPU ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The model cannot be spread over %1 of %2 GPUs.</source>
        <translation>Das Modell lässt sich nicht auf %1 von %2 GPUs verteilen.</translation>
    </message>
    <message>
        <source>The weights take %1 GiB of each GPU, and %2 GiB are left for them.</source>
        <translation>Die Gewichte brauchen %1 GiB auf jeder GPU, und %2 GiB bleiben für sie.</translation>
    </message>
    <message>
        <source>The memory left for the KV cache holds %2 tokens of context, and %1 are needed.</source>
        <translation>Der Speicher, der dem KV-Cache bleibt, fasst %2 Tokens Kontext, und %1 werden gebraucht.</translation>
    </message>
    <message>
        <source>A context of %1 tokens is longer than the %2 the model was made for.</source>
        <translation>Ein Kontext von %1 Tokens ist länger als die %2, für die das Modell gemacht ist.</translation>
    </message>
    <message>
        <source>These weights need compute capability %1, and the GPU has %2.</source>
        <translation>Diese Gewichte verlangen Compute Capability %1, und die GPU hat %2.</translation>
    </message>
    <message>
        <source>The GPU cannot calculate in bfloat16; the model is served in float16.</source>
        <translation>Die GPU kann nicht in bfloat16 rechnen; das Modell läuft in float16.</translation>
    </message>
    <message>
        <source>The GPU has no kernels of its own for these weights and unpacks them as it goes, which is slower.</source>
        <translation>Die GPU hat für diese Gewichte keine eigenen Kernel und entpackt sie unterwegs, was langsamer ist.</translation>
    </message>
    <message>
        <source>Spread over %1 GPUs, each of the %2 key-value heads is kept more than once.</source>
        <translation>Auf %1 GPUs verteilt, wird jeder der %2 Key-Value-Heads mehrfach gehalten.</translation>
    </message>
    <message>
        <source>Whether it fits is not known.</source>
        <translation>Ob es passt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>It does not fit.</source>
        <translation>Es passt nicht.</translation>
    </message>
    <message>
        <source>It fits.</source>
        <translation>Es passt.</translation>
    </message>
    <message>
        <source>It fits, with a context of up to %1 tokens.</source>
        <translation>Es passt, mit einem Kontext von bis zu %1 Tokens.</translation>
    </message>
    <message>
        <source>%1 billion parameters, %2 active</source>
        <extracomment>Billions of parameters: 30.5 in all, of which 3.3 work on one token.</extracomment>
        <translation>%1 Milliarden Parameter, %2 aktiv</translation>
    </message>
    <message>
        <source>%1 billion parameters</source>
        <translation>%1 Milliarden Parameter</translation>
    </message>
    <message>
        <source>%1, %2, licence %3, to be accepted at Hugging Face</source>
        <extracomment>The size, the number format of the weights, the licence.</extracomment>
        <translation>%1, %2, Lizenz %3, bei Hugging Face zu bestätigen</translation>
    </message>
    <message>
        <source>%1, %2, licence %3</source>
        <translation>%1, %2, Lizenz %3</translation>
    </message>
    <message>
        <source>Careful: 80 % of the memory and one request at a time, for a first try.</source>
        <translation>Vorsichtig: 80 % des Speichers und eine Anfrage zur selben Zeit, für einen ersten Versuch.</translation>
    </message>
    <message>
        <source>Balanced: 90 % of the memory and one request at a time, all of the cache for it.</source>
        <translation>Ausgewogen: 90 % des Speichers und eine Anfrage zur selben Zeit, der ganze Cache für sie.</translation>
    </message>
    <message>
        <source>Two requests at once, with 90 % of the memory.</source>
        <translation>Zwei Anfragen zugleich, mit 90 % des Speichers.</translation>
    </message>
    <message>
        <source>Long contexts: what was read once is kept, and 85 % of the memory leave room for reading.</source>
        <translation>Lange Kontexte: Was einmal gelesen wurde, bleibt, und 85 % des Speichers lassen Platz zum Lesen.</translation>
    </message>
    <message>
        <source>Most throughput: four requests at once and 95 % of the memory, the first to run out of it.</source>
        <translation>Höchster Durchsatz: vier Anfragen zugleich und 95 % des Speichers; er geht am ehesten aus.</translation>
    </message>
    <message>
        <source>Weights of the model</source>
        <translation>Gewichte des Modells</translation>
    </message>
    <message>
        <source>KV cache of one conversation of %1 tokens</source>
        <translation>KV-Cache eines Gesprächs von %1 Token</translation>
    </message>
    <message>
        <source>CUDA, reading, graphs</source>
        <translation>CUDA, Lesen, Graphen</translation>
    </message>
    <message>
        <source>KV cache for more conversations</source>
        <translation>KV-Cache für weitere Gespräche</translation>
    </message>
    <message>
        <source>Left alone by vLLM</source>
        <translation>Von vLLM nicht angerührt</translation>
    </message>
    <message>
        <source>Of %1 GiB on each GPU, %2 GiB hold the weights, %3 GiB the KV cache of one conversation of %4 tokens, %5 GiB what vLLM works with.</source>
        <translation>Von %1 GiB jeder GPU halten %2 GiB die Gewichte, %3 GiB den KV-Cache eines Gesprächs von %4 Token, %5 GiB das, womit vLLM arbeitet.</translation>
    </message>
    <message>
        <source>%1 GiB are missing.</source>
        <translation>%1 GiB fehlen.</translation>
    </message>
    <message>
        <source>%1 GiB are left for more conversations, and %2 GiB are left alone.</source>
        <translation>%1 GiB bleiben für weitere Gespräche, und %2 GiB werden nicht angerührt.</translation>
    </message>
</context>
<context>
    <name>Guarding</name>
    <message>
        <source>Its guard was not heard in the last minute.</source>
        <translation>Ihr Wächter hat sich in der letzten Minute nicht gemeldet.</translation>
    </message>
    <message>
        <source>Its guard has no token, so it cannot delete the VM.</source>
        <translation>Ihr Wächter hat kein Token und kann die VM deshalb nicht löschen.</translation>
    </message>
    <message>
        <source>The provider has not accepted its guard&apos;s token in the last quarter of an hour.</source>
        <translation>Der Anbieter hat das Token ihres Wächters in der letzten Viertelstunde nicht akzeptiert.</translation>
    </message>
    <message>
        <source>Its guard does not go by these limits yet.</source>
        <translation>Ihr Wächter richtet sich noch nicht nach diesen Grenzen.</translation>
    </message>
    <message>
        <source>Its guard&apos;s token ends before the lease does.</source>
        <translation>Das Token ihres Wächters endet vor der Mietfrist.</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>nichts gemietet</translation>
    </message>
    <message>
        <source>no end yet: the VM is not created</source>
        <translation>noch kein Ende: die VM ist nicht erstellt</translation>
    </message>
    <message>
        <source>protected: the VM ends itself at %1 at the latest, also while this computer is off</source>
        <translation>geschützt: die VM beendet sich selbst spätestens um %1, auch wenn dieser Computer aus ist</translation>
    </message>
    <message>
        <source>not protected while this computer is off; this computer ends it at %1 at the latest. %2</source>
        <extracomment>%2 is a whole sentence that tells why.</extracomment>
        <translation>nicht geschützt, solange dieser Computer aus ist; dieser Computer beendet sie spätestens um %1. %2</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>In a table, under PROTECTED: whether the VM ends itself while this computer is off.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>It is idle and is being destroyed now.</source>
        <translation>Sie ist im Leerlauf und wird jetzt gelöscht.</translation>
    </message>
    <message>
        <source>Its lease is over and it is being destroyed now.</source>
        <translation>Ihre Mietfrist ist vorbei, und sie wird jetzt gelöscht.</translation>
    </message>
    <message>
        <source>Idle for %1; it is destroyed at %2 if nothing happens.</source>
        <translation>Seit %1 im Leerlauf; sie wird um %2 gelöscht, wenn nichts geschieht.</translation>
    </message>
    <message>
        <source>At work. If nothing happened from now on, it would be destroyed at %1.</source>
        <translation>Bei der Arbeit. Geschähe ab jetzt nichts mehr, würde sie um %1 gelöscht.</translation>
    </message>
    <message>
        <source>Whether it is idle is not known; it is destroyed at %1 at the latest.</source>
        <translation>Ob sie im Leerlauf ist, ist nicht bekannt; sie wird spätestens um %1 gelöscht.</translation>
    </message>
    <message>
        <source>ends %1</source>
        <extracomment>When a session is destroyed at the latest: &quot;ends 18:42&quot;.</extracomment>
        <translation>endet %1</translation>
    </message>
    <message>
        <source>ends in %1 min %2 s</source>
        <translation>endet in %1 min %2 s</translation>
    </message>
    <message>
        <source>ends in %1 s</source>
        <translation>endet in %1 s</translation>
    </message>
    <message>
        <source>It is asked every ten seconds. If it stays silent, look at its log with &quot;coder logs --source watchdog&quot;.</source>
        <translation>Er wird alle zehn Sekunden gefragt. Bleibt er stumm, zeigt „coder logs --source watchdog“ sein Protokoll.</translation>
    </message>
    <message>
        <source>Give Linode&apos;s token the right to make tokens (account:read_write), or the guard one of its own (LINODE_GUARD_TOKEN), for the next session.</source>
        <translation>Geben Sie dem Token von Linode das Recht, Token zu machen (account:read_write), oder dem Wächter ein eigenes (LINODE_GUARD_TOKEN), für die nächste Sitzung.</translation>
    </message>
    <message>
        <source>It goes on trying. &quot;coder watchdog drill&quot; shows what is missing.</source>
        <translation>Er versucht es weiter. „coder watchdog drill“ zeigt, was fehlt.</translation>
    </message>
    <message>
        <source>It is told them again within a minute; the session&apos;s settings show what it goes by.</source>
        <translation>Sie werden ihm binnen einer Minute noch einmal gesagt; die Einstellungen der Sitzung zeigen, wonach er sich richtet.</translation>
    </message>
    <message>
        <source>A longer one is made within a minute where Linode&apos;s token may make tokens; one that you gave (LINODE_GUARD_TOKEN) is yours to replace.</source>
        <translation>Ein längeres wird binnen einer Minute gemacht, wenn das Token von Linode Token machen darf; eines von Ihnen (LINODE_GUARD_TOKEN) müssen Sie selbst ersetzen.</translation>
    </message>
    <message>
        <source>ending now</source>
        <translation>endet jetzt</translation>
    </message>
    <message>
        <source>idle %1, %2</source>
        <extracomment>%1 is how long, %2 when it ends: &quot;idle 12 min, ends 18:42&quot;.</extracomment>
        <translation>im Leerlauf seit %1, %2</translation>
    </message>
    <message>
        <source>at work, %1</source>
        <extracomment>%1 is when it ends: &quot;at work, ends 18:42&quot;.</extracomment>
        <translation>arbeitet, %1</translation>
    </message>
    <message>
        <source>idle unknown, %1</source>
        <extracomment>Whether it is idle is not known; %1 is when it ends: &quot;idle unknown, ends 18:42&quot;.</extracomment>
        <translation>Leerlauf unbekannt, %1</translation>
    </message>
    <message>
        <source>Off: only the latest end destroys the VM.</source>
        <translation>Aus: Nur das späteste Ende löscht die VM.</translation>
    </message>
    <message>
        <source>%1, then the hour that is paid is used up.</source>
        <translation>%1, danach wird die bezahlte Stunde noch genutzt.</translation>
    </message>
    <message>
        <source>%1, then the VM is destroyed at once.</source>
        <translation>%1, danach wird die VM sofort gelöscht.</translation>
    </message>
    <message>
        <source>Set: the VM has confirmed it.</source>
        <translation>Gesetzt: Die VM hat es bestätigt.</translation>
    </message>
    <message>
        <source>Not confirmed by the VM yet.</source>
        <translation>Von der VM noch nicht bestätigt.</translation>
    </message>
    <message>
        <source>The VM has no limits yet.</source>
        <translation>Die VM hat noch keine Grenzen.</translation>
    </message>
    <message>
        <source>The VM still goes by another one: %1</source>
        <extracomment>%1 is a sentence about the idle limit: &quot;30 min, then the VM is destroyed at once.&quot;</extracomment>
        <translation>Die VM richtet sich noch nach einem anderen: %1</translation>
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
        <translation>Treiber</translation>
    </message>
    <message>
        <source>Container</source>
        <translation>Container</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
</context>
<context>
    <name>LauncherScript</name>
    <message>
        <source>Press Enter to close.</source>
        <translation>Zum Schließen die Eingabetaste drücken.</translation>
    </message>
    <message>
        <source>aider ended with an error; its words are above.</source>
        <translation>aider endete mit einem Fehler; die Meldung steht darüber.</translation>
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
        <translation>Firewall</translation>
    </message>
    <message>
        <source>API token</source>
        <translation>API-Token</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Abbild</translation>
    </message>
    <message>
        <source>costs nothing</source>
        <translation>kostet nichts</translation>
    </message>
    <message>
        <source>%1, billed so far: %2</source>
        <extracomment>%1 is a price per hour, %2 what was billed so far, or that it is unknown.</extracomment>
        <translation>%1, bisher berechnet: %2</translation>
    </message>
    <message>
        <source>%1 GB, costs money every month, price unknown</source>
        <extracomment>%1 is a number of gigabytes.</extracomment>
        <translation>%1 GB, kostet jeden Monat Geld, Preis unbekannt</translation>
    </message>
    <message>
        <source>Not looked for, because the token may not list them: %1.</source>
        <extracomment>%1 is a list of kinds of things, such as &quot;API token, Volume&quot;.</extracomment>
        <translation>Nicht gesucht, weil das Token sie nicht auflisten darf: %1.</translation>
    </message>
    <message>
        <source>%1 GB, costs %2 a month until it is deleted</source>
        <extracomment>%1 is a number of gigabytes, %2 is money.</extracomment>
        <translation>%1 GB, kostet %2 im Monat, bis es gelöscht wird</translation>
    </message>
</context>
<context>
    <name>MeasureReading</name>
    <message>
        <source>The benchmark failed.</source>
        <translation>Die Messung ist gescheitert.</translation>
    </message>
    <message>
        <source>The run is being ended. What was answered is kept.</source>
        <translation>Der Lauf wird beendet. Was beantwortet ist, wird aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>Measuring %1 with %n requests at once. The VM is not idle meanwhile and costs as ever.</source>
        <translation>
            <numerusform>%1 wird mit %n Anfrage zugleich gemessen. Die VM ist dabei nicht im Leerlauf und kostet wie immer.</numerusform>
            <numerusform>%1 wird mit %n gleichzeitigen Anfragen gemessen. Die VM ist dabei nicht im Leerlauf und kostet wie immer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The benchmark was cancelled. What was answered by then is kept.</source>
        <translation>Die Messung wurde abgebrochen. Was bis dahin beantwortet war, ist aufbewahrt.</translation>
    </message>
    <message>
        <source>The benchmark is done. Its runs are kept.</source>
        <translation>Die Messung ist fertig. Ihre Läufe sind aufbewahrt.</translation>
    </message>
    <message>
        <source>Warming up: these answers are in no figure.</source>
        <translation>Aufwärmen: Diese Antworten gehen in keinen Wert ein.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n requests ended, %2 failed, %3 under way; %4 tokens answered.</source>
        <translation>
            <numerusform>%1 von %n Anfrage beendet, %2 gescheitert, %3 unterwegs; %4 Token beantwortet.</numerusform>
            <numerusform>%1 von %n Anfragen beendet, %2 gescheitert, %3 unterwegs; %4 Token beantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>%1 this month of %2</source>
        <translation>%1 von %2 diesen Monat</translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation>%1 diesen Monat</translation>
    </message>
    <message>
        <source>asking Linode …</source>
        <translation>Linode wird gefragt&#xa0;…</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>How many sessions run: &quot;2 running&quot;.</extracomment>
        <translation>
            <numerusform>%n läuft</numerusform>
            <numerusform>%n laufen</numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>nothing running</source>
        <translation>nichts läuft</translation>
    </message>
    <message>
        <source>no session known to be running</source>
        <translation>von keiner Sitzung bekannt, dass sie läuft</translation>
    </message>
    <message>
        <source>some prices unknown</source>
        <translation>manche Preise unbekannt</translation>
    </message>
    <message>
        <source>next charge %1</source>
        <translation>nächste Berechnung %1</translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation>Keine Sitzungen. Nichts kostet Geld.</translation>
    </message>
    <message>
        <source>No session matches.</source>
        <translation>Keine Sitzung passt.</translation>
    </message>
    <message>
        <source>Asking Linode what is running …</source>
        <translation>Linode wird gefragt, was läuft&#xa0;…</translation>
    </message>
    <message>
        <source>No sessions are known here. Without a token Linode cannot be asked.</source>
        <translation>Hier sind keine Sitzungen bekannt. Ohne Token kann Linode nicht gefragt werden.</translation>
    </message>
    <message>
        <source>No sessions are known here. Linode refused the token, so this is not certain.</source>
        <translation>Hier sind keine Sitzungen bekannt. Linode hat das Token abgelehnt, deshalb ist das nicht sicher.</translation>
    </message>
    <message>
        <source>Cannot reach Linode. Last checked %1: no session was running.</source>
        <translation>Linode ist nicht erreichbar. Zuletzt geprüft %1: Es lief keine Sitzung.</translation>
    </message>
    <message>
        <source>Cannot reach Linode. No sessions are known here.</source>
        <translation>Linode ist nicht erreichbar. Hier sind keine Sitzungen bekannt.</translation>
    </message>
    <message>
        <source>%1 this session</source>
        <translation>%1 diese Sitzung</translation>
    </message>
    <message>
        <source>%1 these sessions</source>
        <translation>%1 diese Sitzungen</translation>
    </message>
    <message>
        <source>what runs is unknown: Linode was not asked yet</source>
        <translation>was läuft, ist nicht bekannt: Linode wurde noch nicht gefragt</translation>
    </message>
    <message>
        <source>what runs is unknown since %1</source>
        <extracomment>%1 is the time of day when Linode last told what runs.</extracomment>
        <translation>was läuft, ist seit %1 nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>%n may be running</source>
        <extracomment>How many sessions there are of which it is not certain whether they run.</extracomment>
        <translation>
            <numerusform>%n läuft vielleicht</numerusform>
            <numerusform>%n laufen vielleicht</numerusform>
        </translation>
    </message>
    <message>
        <source>No sessions are known here. The keyring is locked, so Linode cannot be asked.</source>
        <translation>Hier sind keine Sitzungen bekannt. Der Schlüsselbund ist gesperrt, deshalb kann Linode nicht gefragt werden.</translation>
    </message>
    <message>
        <source>No sessions are known here. The token could not be read, so Linode cannot be asked.</source>
        <translation>Hier sind keine Sitzungen bekannt. Das Token konnte nicht gelesen werden, deshalb kann Linode nicht gefragt werden.</translation>
    </message>
</context>
<context>
    <name>NextStep</name>
    <message>
        <source>Wait until it is done; the window follows it.</source>
        <translation>Warten Sie, bis er fertig ist; das Fenster verfolgt ihn.</translation>
    </message>
    <message>
        <source>Make a token with the rights the details name, and give it to the setup.</source>
        <translation>Erstellen Sie ein Token mit den Rechten, die die Details nennen, und geben Sie es in der Einrichtung ein.</translation>
    </message>
    <message>
        <source>Choose another region or plan in the setup.</source>
        <translation>Wählen Sie in der Einrichtung eine andere Region oder einen anderen Tarif.</translation>
    </message>
    <message>
        <source>Look at the list; the VM may be one of yours.</source>
        <translation>Sehen Sie in der Liste nach; die VM ist vielleicht eine von Ihren.</translation>
    </message>
    <message>
        <source>Look at the list in a minute; the VM is looked for by its label.</source>
        <translation>Sehen Sie in einer Minute in der Liste nach; die VM wird anhand ihres Labels gesucht.</translation>
    </message>
    <message>
        <source>Look at the session&apos;s logs.</source>
        <translation>Sehen Sie in den Protokollen der Sitzung nach.</translation>
    </message>
    <message>
        <source>Look at the log of the VM&apos;s start; try again, or destroy it.</source>
        <translation>Sehen Sie im Protokoll des Starts der VM nach; versuchen Sie es erneut oder löschen Sie sie.</translation>
    </message>
    <message>
        <source>Wait for it, or look at the model server&apos;s log.</source>
        <translation>Warten Sie darauf oder sehen Sie im Protokoll des Modellservers nach.</translation>
    </message>
    <message>
        <source>Look at the model server&apos;s log.</source>
        <translation>Sehen Sie im Protokoll des Modellservers nach.</translation>
    </message>
    <message>
        <source>Try the session again; that gives the VM the key of this computer.</source>
        <translation>Versuchen Sie es mit der Sitzung erneut; das gibt der VM den Schlüssel dieses Computers.</translation>
    </message>
    <message>
        <source>Give the setup a token; it is kept in the keyring.</source>
        <translation>Geben Sie in der Einrichtung ein Token ein; es kommt in den Schlüsselbund.</translation>
    </message>
    <message>
        <source>Answer the setup; it writes what is missing.</source>
        <translation>Gehen Sie durch die Einrichtung; sie schreibt, was fehlt.</translation>
    </message>
    <message>
        <source>Go through the setup again, or correct the lines the details name.</source>
        <translation>Gehen Sie noch einmal durch die Einrichtung oder berichtigen Sie die Zeilen, die die Details nennen.</translation>
    </message>
    <message>
        <source>Choose another plan in the setup.</source>
        <translation>Wählen Sie in der Einrichtung einen anderen Tarif.</translation>
    </message>
    <message>
        <source>Choose another region in the setup.</source>
        <translation>Wählen Sie in der Einrichtung eine andere Region.</translation>
    </message>
    <message>
        <source>Look at the list for the names.</source>
        <translation>Die Namen stehen in der Liste.</translation>
    </message>
    <message>
        <source>Start a new session.</source>
        <translation>Starten Sie eine neue Sitzung.</translation>
    </message>
    <message>
        <source>Enter the passphrase, or add the key to your SSH agent and try again.</source>
        <translation>Geben Sie die Passphrase ein, oder fügen Sie den Schlüssel Ihrem SSH-Agenten hinzu und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Raise the month&apos;s cap in the setup, choose an earlier latest end, or destroy what runs.</source>
        <translation>Erhöhen Sie die Obergrenze des Monats in der Einrichtung, wählen Sie ein früheres spätestes Ende, oder löschen Sie, was läuft.</translation>
    </message>
    <message>
        <source>Choose Heal to see what would be changed.</source>
        <translation>Wählen Sie Reparieren, um zu sehen, was geändert würde.</translation>
    </message>
    <message>
        <source>Look at the model server&apos;s log, or end the session.</source>
        <translation>Sehen Sie sich das Log des Modellservers an oder beenden Sie die Sitzung.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Launch aider</source>
        <translation>aider starten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation>Es hat %1 gedauert.</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>What it has cost is not known.</source>
        <translation>Was sie gekostet hat, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) billed, %1.</source>
        <extracomment>Billed are started hours: &quot;3 hours billed, US$3.12.&quot;</extracomment>
        <translation>
            <numerusform>%n Stunde berechnet, %1.</numerusform>
            <numerusform>%n Stunden berechnet, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some things made for it could not be deleted.</source>
        <translation>Einiges, was für sie angelegt wurde, konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>%1 is destroyed</source>
        <translation>%1 ist gelöscht</translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation>%1 konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation>%1: Handlungsbedarf</translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation>Alter unbekannt</translation>
    </message>
    <message>
        <source>A VM of this program runs that no session knew</source>
        <translation>Es läuft eine VM dieses Programms, die keine Sitzung kannte</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <extracomment>The VM&apos;s label, how long it has run, what it has cost: &quot;coder-7f3a, 2 h, US$1.04.&quot;</extracomment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <translation>%1 endet bald</translation>
    </message>
    <message>
        <source>It will be destroyed at %1.</source>
        <extracomment>%1 is a time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation>Sie wird um %1 gelöscht.</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s %2 used</source>
        <translation>%1 % der %2 dieses Monats verbraucht</translation>
    </message>
    <message>
        <source>%1 has used %2 % of its %3</source>
        <translation>%1 hat %2 % der eigenen %3 verbraucht</translation>
    </message>
    <message>
        <source>%1 are billed so far.</source>
        <translation>Bisher sind %1 berechnet.</translation>
    </message>
    <message>
        <source>Keep 1 hour</source>
        <translation>1 Stunde behalten</translation>
    </message>
    <message>
        <source>Destroy now…</source>
        <translation>Jetzt löschen&#xa0;…</translation>
    </message>
    <message>
        <source>It has been idle for %1. It will be destroyed at %2.</source>
        <translation>Sie ist seit %1 im Leerlauf. Sie wird um %2 gelöscht.</translation>
    </message>
    <message>
        <source>It has been idle for %1 and is being destroyed.</source>
        <translation>Sie ist seit %1 im Leerlauf und wird gelöscht.</translation>
    </message>
    <message>
        <source>%1 is idle and ends soon</source>
        <translation>%1 ist im Leerlauf und endet bald</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Aider</source>
        <translation>Aider</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation>Bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>Starts in the tray when you log in, so that running sessions are seen.</source>
        <translation>Startet im Infobereich, wenn Sie sich anmelden, damit laufende Sitzungen zu sehen sind.</translation>
    </message>
    <message>
        <source>Start &amp;hidden in the tray</source>
        <translation>&amp;Verborgen im Infobereich starten</translation>
    </message>
    <message>
        <source>Shows no window at the start where the desktop has a tray.</source>
        <translation>Zeigt beim Start kein Fenster, wenn der Desktop einen Infobereich hat.</translation>
    </message>
    <message>
        <source>&amp;Closing the window hides it</source>
        <translation>&amp;Schließen verbirgt das Fenster</translation>
    </message>
    <message>
        <source>The program goes on in the tray where there is one. Without a tray, closing never hides.</source>
        <translation>Das Programm läuft im Infobereich weiter, wenn es einen gibt. Ohne Infobereich verbirgt Schließen nie.</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farbschema</translation>
    </message>
    <message>
        <source>The colours of the windows.</source>
        <translation>Die Farben der Fenster.</translation>
    </message>
    <message>
        <source>The language of the windows. It changes at the next start.</source>
        <translation>Die Sprache der Fenster. Sie wechselt beim nächsten Start.</translation>
    </message>
    <message>
        <source>Tells at a glance whether money is being spent.</source>
        <translation>Sagt auf einen Blick, ob Kosten entstehen.</translation>
    </message>
    <message>
        <source>Colour of the &amp;panel</source>
        <translation>Farbe der &amp;Leiste</translation>
    </message>
    <message>
        <source>Choose it if the tray icon cannot be seen on your panel.</source>
        <translation>Wählen Sie sie, wenn das Symbol auf Ihrer Leiste nicht zu sehen ist.</translation>
    </message>
    <message>
        <source>Ter&amp;minal command</source>
        <translation>Ter&amp;minal-Befehl</translation>
    </message>
    <message>
        <source>The terminal for aider, with its option to run a program, such as “kitty -e”. Empty: the first one found.</source>
        <translation>Das Terminal für aider, mit seiner Option zum Ausführen eines Programms, etwa „kitty -e“. Leer: das erste gefundene.</translation>
    </message>
    <message>
        <source>Project &amp;folder</source>
        <translation>Pro&amp;jektordner</translation>
    </message>
    <message>
        <source>Where aider starts, unless a session remembers another folder. Empty: you are asked.</source>
        <translation>Wo aider startet, wenn sich eine Sitzung keinen anderen Ordner merkt. Leer: Sie werden gefragt.</translation>
    </message>
    <message>
        <source>More ar&amp;guments for aider</source>
        <translation>&amp;Weitere Argumente für aider</translation>
    </message>
    <message>
        <source>Added to each start of aider, such as “--no-auto-commits”.</source>
        <translation>Werden bei jedem Start von aider angehängt, etwa „--no-auto-commits“.</translation>
    </message>
    <message>
        <source>A session is &amp;ready</source>
        <translation>Eine Sitzung ist &amp;bereit</translation>
    </message>
    <message>
        <source>Tells how long it took, and offers to launch aider.</source>
        <translation>Sagt, wie lange es gedauert hat, und bietet an, aider zu starten.</translation>
    </message>
    <message>
        <source>A session &amp;ends soon</source>
        <translation>Eine Sitzung &amp;endet bald</translation>
    </message>
    <message>
        <source>Tells some minutes before a session is destroyed by itself, and offers to keep it.</source>
        <translation>Sagt es einige Minuten, bevor eine Sitzung von selbst gelöscht wird, und bietet an, sie zu behalten.</translation>
    </message>
    <message>
        <source>A session was &amp;destroyed</source>
        <translation>Eine Sitzung wurde &amp;gelöscht</translation>
    </message>
    <message>
        <source>Tells what it has cost.</source>
        <translation>Sagt, was sie gekostet hat.</translation>
    </message>
    <message>
        <source>Tells what went wrong and what it means for the money.</source>
        <translation>Sagt, was schiefging und was es für die Kosten bedeutet.</translation>
    </message>
    <message>
        <source>A &amp;budget is nearly used</source>
        <translation>Ein B&amp;udget ist fast verbraucht</translation>
    </message>
    <message>
        <source>Tells when four fifths of a session&apos;s or the month&apos;s limit are billed, and when all is.</source>
        <translation>Sagt es, wenn vier Fünftel der Obergrenze einer Sitzung oder des Monats berechnet sind, und wenn alles berechnet ist.</translation>
    </message>
    <message>
        <source>A VM is found that &amp;no session knows</source>
        <translation>Eine VM wurde gefunden, die &amp;keine Sitzung kennt</translation>
    </message>
    <message>
        <source>Tells of a VM that this program made and lost sight of; it costs money.</source>
        <translation>Meldet eine VM, die dieses Programm erstellt und aus den Augen verloren hat; sie kostet Geld.</translation>
    </message>
    <message>
        <source>Linode token</source>
        <translation>Linode-Token</translation>
    </message>
    <message>
        <source>Creates and destroys VMs. Stored in the keychain, never in a file of ours.</source>
        <translation>Erstellt und löscht VMs. Liegt im Schlüsselbund, nie in einer unserer Dateien.</translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <translation>Hugging-Face-Token</translation>
    </message>
    <message>
        <source>Only for models that ask for an agreement. Stored in the keychain.</source>
        <translation>Nur für Modelle, die eine Zustimmung verlangen. Liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>API key of the models</source>
        <translation>API-Schlüssel der Modelle</translation>
    </message>
    <message>
        <source>What clients show to the model. A new one counts for sessions made from then on.</source>
        <translation>Womit sich Clients beim Modell ausweisen. Ein neuer gilt für Sitzungen, die danach erstellt werden.</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>Show an icon in the tra&amp;y</source>
        <translation>S&amp;ymbol im Infobereich zeigen</translation>
    </message>
    <message>
        <source>A session needs attent&amp;ion</source>
        <translation>Bei einer Sitzung besteht &amp;Handlungsbedarf</translation>
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
        <translation>%1 (VM %2): bisher berechnet %3.</translation>
    </message>
    <message>
        <source>The VM and everything on it are deleted at Linode. This cannot be undone. It is tried until Linode confirms it; then nothing more is billed.</source>
        <translation>Die VM und alles darauf wird bei Linode gelöscht. Das lässt sich nicht rückgängig machen. Es wird versucht, bis Linode es bestätigt; danach wird nichts mehr berechnet.</translation>
    </message>
    <message>
        <source>Left running, a program in the background keeps the connection and destroys it at %1 at the latest, if this computer is on then.</source>
        <translation>Läuft sie weiter, hält ein Programm im Hintergrund die Verbindung und löscht sie spätestens um %1, wenn dieser Computer dann eingeschaltet ist.</translation>
    </message>
    <message>
        <source>Left running, a program in the background goes on with the start.</source>
        <translation>Läuft sie weiter, setzt ein Programm im Hintergrund den Start fort.</translation>
    </message>
    <message>
        <source>Destroy %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n sessions?</source>
        <translation>
            <numerusform>%n Sitzung löschen?</numerusform>
            <numerusform>%n Sitzungen löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>%1 may be costing money.</source>
        <translation>%1 kostet womöglich Geld.</translation>
    </message>
    <message numerus="yes">
        <source>%n sessions may be costing money.</source>
        <translation>
            <numerusform>%n Sitzung kostet womöglich Geld.</numerusform>
            <numerusform>%n Sitzungen kosten womöglich Geld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>&amp;Leave running until %1</source>
        <translation>&amp;Weiterlaufen lassen bis %1</translation>
    </message>
    <message>
        <source>&amp;Leave running</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what it means for the money, what to do.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Extend %1 by %2?</source>
        <translation>%1 um %2 verlängern?</translation>
    </message>
    <message>
        <source>&amp;Extend for at most %1</source>
        <translation>Für höchstens %1 &amp;verlängern</translation>
    </message>
    <message>
        <source>&amp;Extend</source>
        <translation>&amp;Verlängern</translation>
    </message>
    <message>
        <source>It is not protected while this computer is off.</source>
        <translation>Sie ist nicht geschützt, solange dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>So nothing goes on in the background. If you quit, the connection ends, and nobody destroys the VM at its end until this program or coder runs again.</source>
        <translation>Daher läuft nichts im Hintergrund weiter. Wenn Sie beenden, endet die Verbindung, und niemand löscht die VM an ihrem Ende, bis dieses Programm oder coder wieder läuft.</translation>
    </message>
    <message>
        <source>&amp;Quit anyway</source>
        <translation>Trotzdem &amp;beenden</translation>
    </message>
    <message>
        <source>%1 (VM %2): what it has cost so far is unknown.</source>
        <translation>%1 (VM %2): Was sie bisher gekostet hat, ist unbekannt.</translation>
    </message>
    <message>
        <source>The VMs and everything on them are deleted at Linode. This cannot be undone. It is tried until Linode confirms it; then nothing more is billed.</source>
        <translation>Die VMs und alles darauf werden bei Linode gelöscht. Das lässt sich nicht rückgängig machen. Es wird versucht, bis Linode es bestätigt; danach wird nichts mehr berechnet.</translation>
    </message>
    <message>
        <source>This would be changed: %1</source>
        <extracomment>%1 names settings of vLLM with their values.</extracomment>
        <translation>Das würde geändert: %1</translation>
    </message>
    <message>
        <source>Heal %1?</source>
        <translation>%1 reparieren?</translation>
    </message>
    <message>
        <source>&amp;Heal</source>
        <translation>&amp;Reparieren</translation>
    </message>
    <message>
        <source>The next hour begins at %1 and costs %2.</source>
        <translation>Die nächste Stunde beginnt um %1 und kostet %2.</translation>
    </message>
    <message>
        <source>Left running, the VM ends itself once it has been idle for %1, and at %2 at the latest, also while this computer is off.</source>
        <translation>Läuft sie weiter, so beendet die VM sich selbst, sobald sie %1 im Leerlauf war, spätestens um %2, auch wenn dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>Left running, the VM ends itself at %1 at the latest, also while this computer is off.</source>
        <translation>Läuft sie weiter, so beendet die VM sich selbst spätestens um %1, auch wenn dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>It is being destroyed. A program in the background goes on until Linode confirms it.</source>
        <translation>Sie wird gelöscht. Ein Programm im Hintergrund macht weiter, bis Linode es bestätigt.</translation>
    </message>
    <message>
        <source>Linode was asked just now and lists no other VM of this installation.</source>
        <translation>Linode wurde gerade gefragt und nennt keine weitere VM dieser Installation.</translation>
    </message>
    <message>
        <source>Whether anything else is rented is unknown, because Linode could not be asked.</source>
        <translation>Ob sonst noch etwas gemietet ist, ist unbekannt, weil Linode nicht gefragt werden konnte.</translation>
    </message>
    <message>
        <source>It last answered at %1.</source>
        <translation>Zuletzt hat es um %1 geantwortet.</translation>
    </message>
    <message>
        <source>It has not answered since this program started.</source>
        <translation>Seit dem Start dieses Programms hat es nicht geantwortet.</translation>
    </message>
    <message>
        <source>&amp;Destroy, then quit</source>
        <translation>&amp;Löschen, dann beenden</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>&amp;Noch einmal fragen</translation>
    </message>
    <message>
        <source>Whether anything costs money is unknown.</source>
        <translation>Ob etwas Geld kostet, ist unbekannt.</translation>
    </message>
    <message>
        <source>No session is known here to be running.</source>
        <translation>Von keiner Sitzung ist hier bekannt, dass sie läuft.</translation>
    </message>
    <message>
        <source>The chats of Open WebUI on %1 are lost, too, unless they are saved first.</source>
        <extracomment>%1 names sessions.</extracomment>
        <translation>Auch die Chats von Open WebUI auf %1 gehen verloren, wenn sie nicht vorher gespeichert werden.</translation>
    </message>
    <message>
        <source>&amp;Save chats, then destroy…</source>
        <translation>&amp;Chats sichern, löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Serve %1 again?</source>
        <translation>%1 wieder bereitstellen?</translation>
    </message>
    <message>
        <source>The switch to %1 is given up. The cost per hour stays the same.</source>
        <translation>Der Wechsel zu %1 wird aufgegeben. Die Kosten je Stunde bleiben gleich.</translation>
    </message>
    <message>
        <source>%1 is no longer served then. Its weights stay on the VM. The cost per hour stays the same.</source>
        <translation>%1 wird dann nicht mehr bereitgestellt. Die Gewichte bleiben auf der VM. Die Kosten je Stunde bleiben gleich.</translation>
    </message>
    <message>
        <source>&amp;Serve it again</source>
        <translation>Wieder &amp;bereitstellen</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>not running</source>
        <extracomment>Read aloud in the column &quot;Up&quot;.</extracomment>
        <translation>läuft nicht</translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>billed: %1</source>
        <translation>berechnet: %1</translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation>beendet %1</translation>
    </message>
    <message>
        <source>no end known</source>
        <translation>kein Ende bekannt</translation>
    </message>
    <message>
        <source>ends %1 at the latest</source>
        <translation>endet spätestens %1</translation>
    </message>
    <message>
        <source>no action</source>
        <translation>keine Aktion</translation>
    </message>
    <message>
        <source>Launch aider</source>
        <translation>aider starten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1: %2, for %3.</source>
        <extracomment>The phase with its stage, the stage in words, how long it has run.</extracomment>
        <translation>%1: %2, seit %3.</translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A phase as a sentence.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan · region</source>
        <translation>Tarif · Region</translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>Heading of the column that tells how long the VM runs.</extracomment>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Idle / ends</source>
        <translation>Leerlauf / Ende</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>model unknown</source>
        <translation>Modell unbekannt</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>Ready since %1.</source>
        <translation>Bereit seit %1.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>Healing: something failed and is being repaired.</source>
        <translation>Wird repariert: Etwas ist ausgefallen und wird in Ordnung gebracht.</translation>
    </message>
    <message>
        <source>Needs attention: it stopped before it was ready.</source>
        <translation>Handlungsbedarf: Sie hielt an, bevor sie bereit war.</translation>
    </message>
    <message>
        <source>Destroying: it will be tried until Linode confirms it.</source>
        <translation>Wird gelöscht: Es wird versucht, bis Linode es bestätigt.</translation>
    </message>
    <message>
        <source>Destroyed at %1.</source>
        <translation>Gelöscht um %1.</translation>
    </message>
    <message>
        <source>Destroyed.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>Not ours: a VM that another installation made.</source>
        <translation>Fremd: eine VM, die eine andere Installation erstellt hat.</translation>
    </message>
    <message>
        <source>Unknown: it is not certain whether a VM is running.</source>
        <translation>Unbekannt: Es ist nicht sicher, ob eine VM läuft.</translation>
    </message>
    <message>
        <source>Nothing is rented.</source>
        <translation>Es ist nichts gemietet.</translation>
    </message>
    <message>
        <source>It is guarded by whoever made it.</source>
        <translation>Sie wird von dem überwacht, der sie erstellt hat.</translation>
    </message>
    <message>
        <source>It has no end yet: the VM is not created.</source>
        <translation>Sie hat noch kein Ende: Die VM ist nicht erstellt.</translation>
    </message>
    <message>
        <source>Not protected while this computer is off. This computer destroys it at %1 at the latest.</source>
        <translation>Nicht geschützt, solange dieser Computer aus ist. Dieser Computer löscht sie spätestens um %1.</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>Nummer %1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <extracomment>How many GPUs, and which: &quot;2 × RTX 4000 Ada&quot;.</extracomment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>%1 (%2) in %3</source>
        <translation>%1 (%2) in %3</translation>
    </message>
    <message>
        <source>The connection is lost since %1 and is being rebuilt. As long as the VM exists, it is billed.</source>
        <translation>Die Verbindung ist seit %1 unterbrochen und wird neu aufgebaut. Solange die VM besteht, wird sie berechnet.</translation>
    </message>
    <message>
        <source>none: the session is over</source>
        <translation>keiner: die Sitzung ist zu Ende</translation>
    </message>
    <message>
        <source>none: the session is being destroyed</source>
        <translation>keiner: die Sitzung wird gelöscht</translation>
    </message>
    <message>
        <source>being destroyed</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>end was %1</source>
        <extracomment>The latest end of a session is past, and it is not destroyed yet.</extracomment>
        <translation>Ende war %1</translation>
    </message>
    <message>
        <source>It is being destroyed, and may be billed until Linode confirms that it is gone.</source>
        <translation>Sie wird gelöscht und womöglich berechnet, bis Linode bestätigt, dass sie weg ist.</translation>
    </message>
    <message>
        <source>Its latest end was %1. It is destroyed as soon as that is possible, and may be billed until then.</source>
        <translation>Ihr spätestes Ende war %1. Sie wird gelöscht, sobald das möglich ist, und wird bis dahin womöglich berechnet.</translation>
    </message>
    <message>
        <source>Not protected: its latest end is %1, but nothing destroys it as long as Linode gives no answer.</source>
        <translation>Nicht geschützt: Ihr spätestes Ende ist %1, aber nichts löscht sie, solange Linode nicht antwortet.</translation>
    </message>
    <message>
        <source>Protected: the VM ends itself at %1 at the latest, also while this computer is off.</source>
        <translation>Geschützt: Die VM beendet sich selbst spätestens um %1, auch wenn dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>noch nichts</translation>
    </message>
    <message>
        <source>Needs attention: it was found running and kept. Nothing is connected to it.</source>
        <translation>Handlungsbedarf: Sie wurde laufend gefunden und behalten. Nichts ist verbunden.</translation>
    </message>
    <message>
        <source>%1 did not come up: %2 is served again.</source>
        <extracomment>Both are names of models at the hub.</extracomment>
        <translation>%1 ist nicht gestartet: %2 wird wieder bereitgestellt.</translation>
    </message>
    <message>
        <source>%1 takes the place of %2.</source>
        <translation>%1 tritt an die Stelle von %2.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
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
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>What idle time cost is unknown: nothing has measured it.</source>
        <translation>Was Leerlauf gekostet hat, ist unbekannt: Nichts hat ihn gemessen.</translation>
    </message>
    <message>
        <source>Idle time cost %1, %2 of what was billed where it was measured.</source>
        <translation>Leerlauf hat %1 gekostet, %2 des Berechneten, wo er gemessen wurde.</translation>
    </message>
</context>
<context>
    <name>ReceiptLines</name>
    <message>
        <source>VM %1 (%2, %3): when it was created is unknown, and so is what it cost.</source>
        <translation>VM %1 (%2, %3): Wann sie erstellt wurde, ist unbekannt, und so auch, was sie gekostet hat.</translation>
    </message>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s); the price is unknown.</source>
        <translation>
            <numerusform>VM %1 (%2, %3): %n angefangene Stunde; der Preis ist unbekannt.</numerusform>
            <numerusform>VM %1 (%2, %3): %n angefangene Stunden; der Preis ist unbekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s) at %4, %5.</source>
        <extracomment>%1 is the VM&apos;s number, %2 its plan, %3 its region, %4 a price for an hour, %5 money.</extracomment>
        <translation>
            <numerusform>VM %1 (%2, %3): %n angefangene Stunde zu %4, %5.</numerusform>
            <numerusform>VM %1 (%2, %3): %n angefangene Stunden zu %4, %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>Volume %1, %2: %3.</source>
        <extracomment>A name, a size, money.</extracomment>
        <translation>Volume %1, %2: %3.</translation>
    </message>
    <message>
        <source>Image %1, %2: %3.</source>
        <translation>Image %1, %2: %3.</translation>
    </message>
    <message>
        <source>How many tokens were used is unknown: nobody measured it.</source>
        <translation>Wie viele Token verbraucht wurden, ist unbekannt: Niemand hat es gemessen.</translation>
    </message>
    <message>
        <source>%1 tokens of prompts and %2 of answers.</source>
        <translation>%1 Token in Prompts und %2 in Antworten.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>A million of them costs %1.</source>
        <translation>Eine Million davon kostet %1.</translation>
    </message>
    <message>
        <source>In all: %1.</source>
        <translation>Zusammen: %1.</translation>
    </message>
    <message>
        <source>Left behind, delete it by hand: %1</source>
        <translation>Übrig geblieben, bitte von Hand löschen: %1</translation>
    </message>
</context>
<context>
    <name>Remedy</name>
    <message>
        <source>It takes a larger or another VM, which may cost more.</source>
        <translation>Es braucht eine größere oder eine andere VM, die mehr kosten kann.</translation>
    </message>
    <message>
        <source>It takes your trust: the model&apos;s own code would run.</source>
        <translation>Es braucht Ihr Vertrauen: Der eigene Code des Modells würde laufen.</translation>
    </message>
    <message>
        <source>It takes the model&apos;s licence accepted at Hugging Face, and a token for it.</source>
        <translation>Die Lizenz des Modells muss bei Hugging Face angenommen sein, und es braucht ein Token dafür.</translation>
    </message>
    <message>
        <source>It takes another model.</source>
        <translation>Es braucht ein anderes Modell.</translation>
    </message>
    <message>
        <source>It takes another version of vLLM.</source>
        <translation>Es braucht eine andere Version von vLLM.</translation>
    </message>
    <message>
        <source>It takes a shorter context than the limit allows.</source>
        <translation>Es braucht einen kürzeren Kontext, als die Grenze erlaubt.</translation>
    </message>
    <message>
        <source>It takes a person&apos;s look.</source>
        <translation>Ein Mensch muss es ansehen.</translation>
    </message>
    <message>
        <source>Start the model server again.</source>
        <translation>Den Modellserver neu starten.</translation>
    </message>
    <message>
        <source>Wait, then try again.</source>
        <translation>Warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Restart the VM.</source>
        <translation>Die VM neu starten.</translation>
    </message>
    <message>
        <source>End what an earlier start of ours left behind.</source>
        <translation>Beenden, was ein früherer Start von uns zurückgelassen hat.</translation>
    </message>
    <message>
        <source>Remove container images that nothing uses.</source>
        <translation>Container-Images entfernen, die nichts verwendet.</translation>
    </message>
    <message>
        <source>Delete the damaged file and fetch it again.</source>
        <translation>Die beschädigte Datei entfernen und noch einmal holen.</translation>
    </message>
    <message>
        <source>Set up NVIDIA&apos;s container toolkit again and restart Docker.</source>
        <translation>NVIDIAs Container-Toolkit noch einmal einrichten und Docker neu starten.</translation>
    </message>
    <message>
        <source>Make the container again with all GPUs.</source>
        <translation>Den Container mit allen GPUs neu anlegen.</translation>
    </message>
    <message>
        <source>Delete the cache of compiled graphs.</source>
        <translation>Den Cache der übersetzten Graphen leeren.</translation>
    </message>
    <message>
        <source>Give the container the VM&apos;s shared memory.</source>
        <translation>Dem Container den gemeinsamen Speicher der VM geben.</translation>
    </message>
    <message>
        <source>Use another port of the VM.</source>
        <translation>Einen anderen Port der VM verwenden.</translation>
    </message>
    <message>
        <source>Make room on the disk, or use a plan with a larger one.</source>
        <translation>Platz auf der Festplatte schaffen oder einen Tarif mit einer größeren verwenden.</translation>
    </message>
</context>
<context>
    <name>SessionSettings</name>
    <message numerus="yes">
        <source>%Ln tokens</source>
        <translation>
            <numerusform>%Ln Token</numerusform>
            <numerusform>%Ln Token</numerusform>
        </translation>
    </message>
    <message>
        <source>over: the VM is destroyed</source>
        <translation>vorbei: die VM ist gelöscht</translation>
    </message>
    <message>
        <source>%1 after the VM was created</source>
        <translation>%1 nach dem Erstellen der VM</translation>
    </message>
    <message>
        <source>none: the latest end limits what it costs</source>
        <translation>keine: das späteste Ende begrenzt die Kosten</translation>
    </message>
    <message>
        <source>%1: the latest end is never later than this pays for</source>
        <translation>%1: das späteste Ende ist nie später, als das reicht</translation>
    </message>
    <message>
        <source>%1 are set, not confirmed by the server yet</source>
        <translation>%1 gesetzt, vom Server noch nicht bestätigt</translation>
    </message>
    <message>
        <source>as long as the model allows; told when it is ready</source>
        <translation>so lang, wie das Modell erlaubt; wird gesagt, sobald es bereit ist</translation>
    </message>
    <message>
        <source>unknown until the plan was looked up</source>
        <translation>unbekannt, bis der Tarif nachgeschlagen ist</translation>
    </message>
    <message>
        <source>%1, the model is spread over %2 (tensor parallel)</source>
        <extracomment>How many GPUs the plan has, and over how many of them the model is spread.</extracomment>
        <translation>%1, das Modell ist auf %2 verteilt (Tensor-parallel)</translation>
    </message>
    <message>
        <source>It is destroyed at %1 at the latest. What that may cost is not known: Linode named no price.</source>
        <translation>Sie wird spätestens um %1 gelöscht. Was das kosten kann, ist nicht bekannt: Linode hat keinen Preis genannt.</translation>
    </message>
    <message>
        <source>It is destroyed at %1 at the latest. At worst that adds %2, and the session costs %3 in all. If you destroy it earlier, it costs less.</source>
        <translation>Sie wird spätestens um %1 gelöscht. Im schlimmsten Fall kommen %2 hinzu, und die Sitzung kostet insgesamt %3. Löschen Sie sie früher, kostet sie weniger.</translation>
    </message>
    <message>
        <source>none: the older tool made this VM, and nothing on it measures idleness for us</source>
        <translation>keines: Das ältere Werkzeug hat diese VM gemacht, und nichts auf ihr misst für uns den Leerlauf</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour, adds at most %1</source>
        <extracomment>%1 is money.</extracomment>
        <translation>1 St&amp;unde behalten, höchstens %1 mehr</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour, price unknown</source>
        <translation>1 St&amp;unde behalten, Preis unbekannt</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour</source>
        <translation>1 St&amp;unde behalten</translation>
    </message>
    <message>
        <source>Keeping it for 1 hour adds at most %1.</source>
        <translation>Sie 1 Stunde zu behalten kostet höchstens %1 mehr.</translation>
    </message>
    <message>
        <source>What keeping it for 1 hour adds is not known.</source>
        <translation>Was 1 Stunde mehr kostet, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Where the VM is made, such as us-east.</source>
        <translation>Wo die VM erstellt wird, etwa us-east.</translation>
    </message>
    <message>
        <source>The plan that is rented, such as g2-gpu-rtx4000a1-s.</source>
        <translation>Der Tarif, der gemietet wird, etwa g2-gpu-rtx4000a1-s.</translation>
    </message>
    <message>
        <source>The model at Hugging Face, as owner/name.</source>
        <translation>Das Modell bei Hugging Face, als Eigentümer/Name.</translation>
    </message>
    <message>
        <source>The name clients ask for; without it, the model&apos;s own family name.</source>
        <translation>Der Name, nach dem Clients fragen; ohne ihn der eigene Familienname des Modells.</translation>
    </message>
    <message>
        <source>A firewall of yours to use; without it one is made for the session.</source>
        <translation>Eine eigene Firewall; ohne sie wird eine für die Sitzung angelegt.</translation>
    </message>
    <message>
        <source>The disk image; without it one with the driver is preferred.</source>
        <translation>Das Festplatten-Image; ohne Angabe wird eines mit Treiber bevorzugt.</translation>
    </message>
    <message>
        <source>The latest end: the VM is destroyed before this many hours are over.</source>
        <translation>Das späteste Ende: Die VM wird gelöscht, bevor so viele Stunden um sind.</translation>
    </message>
    <message>
        <source>The most one session may cost; shortens the lease.</source>
        <translation>Die Höchstkosten einer Sitzung; verkürzt die Mietfrist.</translation>
    </message>
    <message>
        <source>The most all sessions of a month may cost.</source>
        <translation>Die Höchstkosten aller Sitzungen eines Monats.</translation>
    </message>
    <message>
        <source>Keep an idle VM until the hour that is paid already is nearly over.</source>
        <translation>Eine VM im Leerlauf behalten, bis die schon bezahlte Stunde fast um ist.</translation>
    </message>
    <message>
        <source>Destroy the VM when it is idle; the lease holds in any case.</source>
        <translation>Die VM im Leerlauf löschen; die Mietfrist gilt in jedem Fall.</translation>
    </message>
    <message>
        <source>How long the VM may be idle.</source>
        <translation>Wie lange die VM im Leerlauf sein darf.</translation>
    </message>
    <message>
        <source>How long before the end a warning is given.</source>
        <translation>Wie lange vor dem Ende gewarnt wird.</translation>
    </message>
    <message>
        <source>Over how many GPUs the model is spread; without it, all of the plan.</source>
        <translation>Über wie viele GPUs das Modell verteilt wird; ohne Angabe alle des Tarifs.</translation>
    </message>
    <message>
        <source>The longest context in tokens; without it, the model&apos;s own.</source>
        <translation>Der längste Kontext in Token; ohne Angabe der des Modells.</translation>
    </message>
    <message>
        <source>The share of GPU memory vLLM may take.</source>
        <translation>Der Anteil des GPU-Speichers, den vLLM belegen darf.</translation>
    </message>
    <message>
        <source>How many requests run at once.</source>
        <translation>Wie viele Anfragen zugleich laufen.</translation>
    </message>
    <message>
        <source>The number format of the computation.</source>
        <translation>Das Zahlenformat der Berechnung.</translation>
    </message>
    <message>
        <source>The number format of the KV cache.</source>
        <translation>Das Zahlenformat des KV-Caches.</translation>
    </message>
    <message>
        <source>More options for vLLM, as on a command line.</source>
        <translation>Weitere Optionen für vLLM, wie auf einer Befehlszeile.</translation>
    </message>
    <message>
        <source>The container image of vLLM; without it, the version this program is tested with.</source>
        <translation>Das Container-Image von vLLM; ohne Angabe die Version, mit der dieses Programm getestet ist.</translation>
    </message>
    <message>
        <source>The local port of the first session&apos;s tunnel.</source>
        <translation>Der lokale Port des Tunnels der ersten Sitzung.</translation>
    </message>
    <message>
        <source>A performance profile of the older tool.</source>
        <translation>Ein Leistungsprofil des älteren Werkzeugs.</translation>
    </message>
    <message>
        <source>Keep downloaded weights on the VM&apos;s disk across restarts.</source>
        <translation>Heruntergeladene Gewichte über Neustarts auf der Festplatte der VM behalten.</translation>
    </message>
    <message>
        <source>Let the container runtime check the services.</source>
        <translation>Die Container-Laufzeit die Dienste prüfen lassen.</translation>
    </message>
    <message>
        <source>Set the NCCL environment for several GPUs.</source>
        <translation>Die NCCL-Umgebung für mehrere GPUs setzen.</translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model.</source>
        <translation>Open WebUI neben dem Modell ausführen.</translation>
    </message>
    <message>
        <source>Open WebUI asks for a login.</source>
        <translation>Open WebUI verlangt eine Anmeldung.</translation>
    </message>
    <message>
        <source>The container image of Open WebUI.</source>
        <translation>Das Container-Image von Open WebUI.</translation>
    </message>
    <message>
        <source>The local port of Open WebUI&apos;s tunnel.</source>
        <translation>Der lokale Port des Tunnels von Open WebUI.</translation>
    </message>
    <message>
        <source>Reads gated models; belongs into .env.secrets.</source>
        <translation>Liest zugangsbeschränkte Modelle; gehört in .env.secrets.</translation>
    </message>
    <message>
        <source>The provider&apos;s API token; belongs into .env.secrets.</source>
        <translation>Das API-Token des Anbieters; gehört in .env.secrets.</translation>
    </message>
    <message>
        <source>The same, by the name linode-cli gives it.</source>
        <translation>Dasselbe, unter dem Namen, den linode-cli ihm gibt.</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what runs with the hour that is paid.</source>
        <translation>Bei der Monatsobergrenze, was läuft, mit der bezahlten Stunde beenden.</translation>
    </message>
</context>
<context>
    <name>SetupCheck</name>
    <message>
        <source>the environment (%1)</source>
        <translation>der Umgebung (%1)</translation>
    </message>
    <message>
        <source>.env.secrets (%1)</source>
        <translation>.env.secrets (%1)</translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation>dem Schlüsselbund</translation>
    </message>
    <message>
        <source>the configuration of linode-cli</source>
        <translation>der Konfiguration von linode-cli</translation>
    </message>
    <message>
        <source>No token was found, and the keyring is locked.</source>
        <translation>Es wurde kein Token gefunden, und der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock the keyring, or set LINODE_TOKEN in the environment or in .env.secrets.</source>
        <translation>Entsperren Sie den Schlüsselbund oder setzen Sie LINODE_TOKEN in der Umgebung oder in .env.secrets.</translation>
    </message>
    <message>
        <source>The token is a reference that could not be read: %1.</source>
        <translation>Das Token ist eine Referenz, die nicht gelesen werden konnte: %1.</translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot; and check the op:// reference.</source>
        <translation>Melden Sie sich mit „op signin“ an und prüfen Sie die op://-Referenz.</translation>
    </message>
    <message>
        <source>No token was found: %1.</source>
        <translation>Es wurde kein Token gefunden: %1.</translation>
    </message>
    <message>
        <source>Make one in Cloud Manager with the rights %1, and set LINODE_TOKEN in .env.secrets.</source>
        <translation>Erstellen Sie eines im Cloud Manager mit den Rechten %1 und setzen Sie LINODE_TOKEN in .env.secrets.</translation>
    </message>
    <message>
        <source>A token was found in %1; it was not tried.</source>
        <translation>Ein Token wurde in %1 gefunden; es wurde nicht ausprobiert.</translation>
    </message>
    <message>
        <source>The token from %1 works; the account is %2.</source>
        <translation>Das Token aus %1 funktioniert; das Konto ist %2.</translation>
    </message>
    <message>
        <source>Linode refused the token from %1.</source>
        <translation>Linode hat das Token aus %1 abgelehnt.</translation>
    </message>
    <message>
        <source>It is wrong, expired or revoked: make a new one in Cloud Manager and replace it there.</source>
        <translation>Es ist falsch, abgelaufen oder widerrufen: Erstellen Sie im Cloud Manager ein neues und ersetzen Sie es dort.</translation>
    </message>
    <message>
        <source>The token from %1 could not be tried.</source>
        <translation>Das Token aus %1 konnte nicht ausprobiert werden.</translation>
    </message>
    <message>
        <source>The keyring is locked and could not be asked; it may hold another token.</source>
        <translation>Der Schlüsselbund ist gesperrt und konnte nicht gefragt werden; er enthält vielleicht ein anderes Token.</translation>
    </message>
    <message>
        <source>Unlock it if the token should be the one from there.</source>
        <translation>Entsperren Sie ihn, wenn das Token von dort gelten soll.</translation>
    </message>
    <message>
        <source>.env.secrets can be read by others on this computer.</source>
        <translation>.env.secrets kann von anderen auf diesem Computer gelesen werden.</translation>
    </message>
    <message>
        <source>Run: chmod 600 .env.secrets</source>
        <translation>Führen Sie aus: chmod 600 .env.secrets</translation>
    </message>
    <message>
        <source>LINODE_URL names %1, not Linode&apos;s own API.</source>
        <translation>LINODE_URL nennt %1, nicht die API von Linode selbst.</translation>
    </message>
    <message>
        <source>Linode did not tell what the token may do.</source>
        <translation>Linode hat nicht gesagt, was das Token darf.</translation>
    </message>
    <message>
        <source>It needs: %1.</source>
        <translation>Es braucht: %1.</translation>
    </message>
    <message>
        <source>The token may do everything, more than is needed.</source>
        <translation>Das Token darf alles, mehr als nötig ist.</translation>
    </message>
    <message>
        <source>A token with only %1 is safer.</source>
        <translation>Ein Token nur mit %1 ist sicherer.</translation>
    </message>
    <message>
        <source>The token lacks: %1.</source>
        <translation>Dem Token fehlt: %1.</translation>
    </message>
    <message>
        <source>Make a token with: %1.</source>
        <translation>Erstellen Sie ein Token mit: %1.</translation>
    </message>
    <message>
        <source>The token may do more than is needed: %1.</source>
        <translation>Das Token darf mehr, als nötig ist: %1.</translation>
    </message>
    <message>
        <source>The token has the rights that are needed.</source>
        <translation>Das Token hat die nötigen Rechte.</translation>
    </message>
    <message>
        <source>The token belongs to a restricted user.</source>
        <translation>Das Token gehört einem eingeschränkten Benutzer.</translation>
    </message>
    <message>
        <source>That user needs the grants to add Linodes and firewalls.</source>
        <translation>Dieser Benutzer braucht die Berechtigung, Linodes und Firewalls anzulegen.</translation>
    </message>
    <message>
        <source>The account&apos;s settings could not be read, so paid extras cannot be ruled out.</source>
        <translation>Die Einstellungen des Kontos konnten nicht gelesen werden; kostenpflichtige Extras lassen sich daher nicht ausschließen.</translation>
    </message>
    <message>
        <source>Add account:read_only to the token to have them checked.</source>
        <translation>Geben Sie dem Token account:read_only, damit sie geprüft werden.</translation>
    </message>
    <message>
        <source>The account gives every new VM paid backups, whatever is asked for.</source>
        <translation>Das Konto gibt jeder neuen VM kostenpflichtige Backups, was auch immer verlangt wird.</translation>
    </message>
    <message>
        <source>Turn off &quot;Enroll all new Linodes in backups&quot; in Cloud Manager&apos;s account settings.</source>
        <translation>Schalten Sie in den Kontoeinstellungen des Cloud Managers „Enroll all new Linodes in backups“ aus.</translation>
    </message>
    <message>
        <source>The account has Linode Managed, which is billed for each VM.</source>
        <translation>Das Konto hat Linode Managed, das für jede VM berechnet wird.</translation>
    </message>
    <message>
        <source>Check in Cloud Manager what a VM of an hour costs with it.</source>
        <translation>Prüfen Sie im Cloud Manager, was eine VM für eine Stunde damit kostet.</translation>
    </message>
    <message>
        <source>The account adds no paid extras to new VMs.</source>
        <translation>Das Konto fügt neuen VMs keine kostenpflichtigen Extras hinzu.</translation>
    </message>
    <message>
        <source>All required settings are there and can be used.</source>
        <translation>Alle nötigen Einstellungen sind da und verwendbar.</translation>
    </message>
    <message>
        <source>The cap of this session cannot be kept.</source>
        <translation>Die Obergrenze dieser Sitzung kann nicht eingehalten werden.</translation>
    </message>
    <message>
        <source>The price is unknown: Linode does not tell it for this plan.</source>
        <translation>Der Preis ist unbekannt: Linode nennt ihn für diesen Tarif nicht.</translation>
    </message>
    <message>
        <source>Look it up in Cloud Manager before you launch.</source>
        <translation>Sehen Sie vor dem Start im Cloud Manager nach.</translation>
    </message>
    <message>
        <source>The price is %1, and at worst %2 for the lease of %3.</source>
        <translation>Der Preis ist %1, im schlimmsten Fall %2 für die Mietfrist von %3.</translation>
    </message>
    <message>
        <source>%1 exists; it is gated, and your token may read it.</source>
        <translation>%1 gibt es; es ist zugangsbeschränkt, und Ihr Token darf es lesen.</translation>
    </message>
    <message>
        <source>%1 exists and is open to all.</source>
        <translation>%1 gibt es, und es steht allen offen.</translation>
    </message>
    <message>
        <source>Hugging Face does not know %1.</source>
        <translation>Hugging Face kennt %1 nicht.</translation>
    </message>
    <message>
        <source>Correct MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation>Berichtigen Sie MODEL_ID: Es ist Eigentümer/Name, wie auf der Seite des Modells.</translation>
    </message>
    <message>
        <source>%1 is gated, and it may not be read with what you gave.</source>
        <translation>%1 ist zugangsbeschränkt und darf mit Ihren Angaben nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN in .env.secrets.</source>
        <translation>Akzeptieren Sie die Lizenz auf der Seite des Modells und setzen Sie HUGGING_FACE_HUB_TOKEN in .env.secrets.</translation>
    </message>
    <message>
        <source>%1 could not be looked up at Hugging Face.</source>
        <translation>%1 konnte bei Hugging Face nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>Set it to %1 or take it out.</source>
        <translation>Setzen Sie es auf %1 oder nehmen Sie es heraus.</translation>
    </message>
    <message>
        <source>It can over: %1. Choose a TYPE with so many GPUs.</source>
        <translation>Möglich sind: %1. Wählen Sie einen TYPE mit so vielen GPUs.</translation>
    </message>
    <message>
        <source>Take VLLM_TENSOR_PARALLEL_SIZE out, or choose a smaller TYPE.</source>
        <translation>Nehmen Sie VLLM_TENSOR_PARALLEL_SIZE heraus oder wählen Sie einen kleineren TYPE.</translation>
    </message>
    <message>
        <source>The weights need %1 GiB on each GPU, and %2 GiB may be used.</source>
        <translation>Die Gewichte brauchen %1 GiB auf jeder GPU, und %2 GiB dürfen belegt werden.</translation>
    </message>
    <message>
        <source>Choose a TYPE with more GPU memory, or a quantised model.</source>
        <translation>Wählen Sie einen TYPE mit mehr GPU-Speicher oder ein quantisiertes Modell.</translation>
    </message>
    <message>
        <source>The weights need %1 of %2 GiB on each GPU; the rest is for the context.</source>
        <translation>Die Gewichte brauchen %1 von %2 GiB auf jeder GPU; der Rest ist für den Kontext.</translation>
    </message>
    <message>
        <source>VLLM_MAX_MODEL_LEN is %1, but the model was made for %2 tokens.</source>
        <translation>VLLM_MAX_MODEL_LEN ist %1, aber das Modell ist für %2 Token gemacht.</translation>
    </message>
    <message>
        <source>Set it to %1 at most.</source>
        <translation>Setzen Sie es auf höchstens %1.</translation>
    </message>
    <message>
        <source>%1 cannot compute in bfloat16.</source>
        <translation>%1 kann nicht in bfloat16 rechnen.</translation>
    </message>
    <message>
        <source>Set VLLM_DTYPE to half, or choose a newer card.</source>
        <translation>Setzen Sie VLLM_DTYPE auf half oder wählen Sie eine neuere Karte.</translation>
    </message>
    <message>
        <source>This token works; the account is %1.</source>
        <translation>Dieses Token funktioniert; das Konto ist %1.</translation>
    </message>
    <message>
        <source>Linode refuses this token: it is wrong, expired or revoked.</source>
        <translation>Linode lehnt dieses Token ab: Es ist falsch, abgelaufen oder widerrufen.</translation>
    </message>
    <message>
        <source>Paste it again, or make a new one in Cloud Manager.</source>
        <translation>Fügen Sie es erneut ein oder erstellen Sie ein neues im Cloud Manager.</translation>
    </message>
    <message>
        <source>This token could not be tried.</source>
        <translation>Dieses Token konnte nicht ausprobiert werden.</translation>
    </message>
    <message>
        <source>Enter a token, or wait until the stored one is found.</source>
        <translation>Geben Sie ein Token ein oder warten Sie, bis das gespeicherte gefunden ist.</translation>
    </message>
    <message>
        <source>Enter a Linode API token.</source>
        <translation>Geben Sie ein Linode-API-Token ein.</translation>
    </message>
    <message>
        <source>The token is being tested.</source>
        <translation>Das Token wird geprüft.</translation>
    </message>
    <message>
        <source>Choose what the model is for.</source>
        <translation>Wählen Sie, wofür das Modell ist.</translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation>Wählen Sie ein Modell.</translation>
    </message>
    <message>
        <source>Choose a plan.</source>
        <translation>Wählen Sie einen Tarif.</translation>
    </message>
    <message>
        <source>Choose a region.</source>
        <translation>Wählen Sie eine Region.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again; the reason was: %1</source>
        <translation>Versuchen Sie es erneut; der Grund war: %1</translation>
    </message>
    <message>
        <source>A firewall is made for the session; it admits SSH from your address only.</source>
        <translation>Für die Sitzung wird eine Firewall angelegt; sie lässt SSH nur von Ihrer Adresse zu.</translation>
    </message>
    <message>
        <source>Firewall %1 exists: %2. It is used as it is.</source>
        <translation>Die Firewall %1 gibt es: %2. Sie wird verwendet, wie sie ist.</translation>
    </message>
    <message>
        <source>Firewall %1 exists but is disabled: it would protect nothing.</source>
        <translation>Die Firewall %1 gibt es, aber sie ist ausgeschaltet: Sie würde nichts schützen.</translation>
    </message>
    <message>
        <source>Enable it in Cloud Manager, or take FIREWALL_ID out to have one made.</source>
        <translation>Schalten Sie sie im Cloud Manager ein oder nehmen Sie FIREWALL_ID heraus, damit eine angelegt wird.</translation>
    </message>
    <message>
        <source>Firewall %1 does not exist in this account.</source>
        <translation>Die Firewall %1 gibt es in diesem Konto nicht.</translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out to have one made.</source>
        <translation>Berichtigen Sie FIREWALL_ID oder nehmen Sie es heraus, damit eine angelegt wird.</translation>
    </message>
    <message>
        <source>Firewall %1 could not be looked up.</source>
        <translation>Die Firewall %1 konnte nicht nachgeschlagen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n public key(s) of yours are added for use by hand.</source>
        <translation>
            <numerusform>%n öffentlicher Schlüssel von Ihnen wird für den Zugang von Hand hinzugefügt.</numerusform>
            <numerusform>%n öffentliche Schlüssel von Ihnen werden für den Zugang von Hand hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s SSH key is there.</source>
        <translation>Der SSH-Schlüssel dieses Computers ist da.</translation>
    </message>
    <message>
        <source>An SSH key for this computer is made at the first launch.</source>
        <translation>Ein SSH-Schlüssel für diesen Computer wird beim ersten Start angelegt.</translation>
    </message>
    <message>
        <source>The regions could not be read.</source>
        <translation>Die Regionen konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation>Wählen Sie eine REGION aus „coder list-types“.</translation>
    </message>
    <message>
        <source>Linode has no region %1.</source>
        <translation>Linode hat keine Region %1.</translation>
    </message>
    <message>
        <source>%1 (%2) has no GPU plans.</source>
        <translation>%1 (%2) hat keine GPU-Tarife.</translation>
    </message>
    <message>
        <source>%1 (%2) has a disturbance.</source>
        <translation>%1 (%2) hat eine Störung.</translation>
    </message>
    <message>
        <source>Look at status.linode.com, or choose another REGION.</source>
        <translation>Sehen Sie auf status.linode.com nach oder wählen Sie eine andere REGION.</translation>
    </message>
    <message>
        <source>%1 (%2) has GPU plans.</source>
        <translation>%1 (%2) hat GPU-Tarife.</translation>
    </message>
    <message>
        <source>%1 × %2, %3 GiB each</source>
        <translation>%1 × %2, je %3 GiB</translation>
    </message>
    <message>
        <source>The plans could not be read.</source>
        <translation>Die Tarife konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Linode offers no GPU plan %1 to this account.</source>
        <translation>Linode bietet diesem Konto keinen GPU-Tarif %1 an.</translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation>Wählen Sie einen TYPE aus „coder list-types“.</translation>
    </message>
    <message>
        <source>Whether the model fits cannot be told; check the card&apos;s memory yourself.</source>
        <translation>Ob das Modell passt, lässt sich nicht sagen; prüfen Sie den Speicher der Karte selbst.</translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation>%1 hat %2.</translation>
    </message>
    <message>
        <source>Whether %1 is in stock in %2 could not be read.</source>
        <translation>Ob %1 in %2 verfügbar ist, konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>It shows when the VM is created.</source>
        <translation>Es zeigt sich, wenn die VM erstellt wird.</translation>
    </message>
    <message>
        <source>Linode does not list %1 as sold out in %2.</source>
        <translation>Linode listet %1 in %2 nicht als ausverkauft.</translation>
    </message>
    <message>
        <source>Linode lists %1 as not available in %2 now. The list is a hint only.</source>
        <translation>Linode listet %1 in %2 zurzeit als nicht verfügbar. Die Liste ist nur ein Hinweis.</translation>
    </message>
    <message>
        <source>Try it all the same, or choose another TYPE.</source>
        <translation>Versuchen Sie es trotzdem oder wählen Sie einen anderen TYPE.</translation>
    </message>
    <message>
        <source>Try it all the same, or one of: %1.</source>
        <translation>Versuchen Sie es trotzdem oder eine von: %1.</translation>
    </message>
    <message numerus="yes">
        <source>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU(s).</source>
        <translation>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE ist %1, aber der Tarif hat %n GPU.</numerusform>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE ist %1, aber der Tarif hat %n GPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model cannot be spread over %n GPU(s).</source>
        <translation>
            <numerusform>Dieses Modell lässt sich nicht auf %n GPU verteilen.</numerusform>
            <numerusform>Dieses Modell lässt sich nicht auf %n GPUs verteilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model is spread over %1 of the %n GPUs; the others are paid for and idle.</source>
        <translation>
            <numerusform>Das Modell wird auf %1 von %n GPU verteilt; der Rest wird bezahlt und nicht genutzt.</numerusform>
            <numerusform>Das Modell wird auf %1 von %n GPUs verteilt; die anderen werden bezahlt und nicht genutzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether this model can be spread over %n GPUs is not known.</source>
        <translation>
            <numerusform>Ob sich dieses Modell auf %n GPU verteilen lässt, ist nicht bekannt.</numerusform>
            <numerusform>Ob sich dieses Modell auf %n GPUs verteilen lässt, ist nicht bekannt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model can be spread over the plan&apos;s %n GPU(s).</source>
        <translation>
            <numerusform>Das Modell kann auf der %n GPU des Tarifs laufen.</numerusform>
            <numerusform>Das Modell lässt sich auf die %n GPUs des Tarifs verteilen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n GPU(s) of a kind this program does not know.</source>
        <translation>
            <numerusform>%1 hat %n GPU einer Art, die dieses Programm nicht kennt.</numerusform>
            <numerusform>%1 hat %n GPUs einer Art, die dieses Programm nicht kennt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, .env.secrets or the keychain.</source>
        <translation>Es wurde kein Token gefunden: LINODE_TOKEN steht weder in der Umgebung noch in .env.secrets noch im Schlüsselbund.</translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, and a stored one is sent to the public API only.</source>
        <translation>Es wurde kein Token gefunden: LINODE_TOKEN steht nicht in der Umgebung, und ein gespeichertes wird nur an die öffentliche API gesendet.</translation>
    </message>
    <message>
        <source>Without a price no cap can be kept: remove SESSION_CAP_USD or choose another TYPE.</source>
        <translation>Ohne Preis lässt sich keine Obergrenze einhalten: Entfernen Sie SESSION_CAP_USD oder wählen Sie einen anderen TYPE.</translation>
    </message>
    <message>
        <source>The cap does not pay for the first hour: raise or remove SESSION_CAP_USD.</source>
        <translation>Die Obergrenze reicht nicht für die erste Stunde: Erhöhen oder entfernen Sie SESSION_CAP_USD.</translation>
    </message>
    <message>
        <source>The cap of the month cannot be kept: the price is unknown.</source>
        <translation>Die Obergrenze des Monats lässt sich nicht einhalten: Der Preis ist unbekannt.</translation>
    </message>
    <message>
        <source>Remove MONTH_CAP_USD or choose another TYPE.</source>
        <translation>Entfernen Sie MONTH_CAP_USD, oder wählen Sie einen anderen TYPE.</translation>
    </message>
    <message>
        <source>Raise or remove MONTH_CAP_USD, choose a shorter lease, or destroy what runs.</source>
        <translation>Erhöhen oder entfernen Sie MONTH_CAP_USD, wählen Sie eine kürzere Mietfrist, oder löschen Sie, was läuft.</translation>
    </message>
    <message>
        <source>A context of %1 tokens fits beside the weights.</source>
        <translation>Ein Kontext von %1 Token passt neben die Gewichte.</translation>
    </message>
    <message>
        <source>A context of %1 tokens does not fit beside the weights; about %2 tokens do.</source>
        <translation>Ein Kontext von %1 Token passt nicht neben die Gewichte; etwa %2 Token passen.</translation>
    </message>
    <message>
        <source>Set VLLM_MAX_MODEL_LEN to %1 at most, or choose a TYPE with more GPU memory.</source>
        <translation>Setzen Sie VLLM_MAX_MODEL_LEN auf höchstens %1, oder wählen Sie einen TYPE mit mehr GPU-Speicher.</translation>
    </message>
    <message>
        <source>Each VM gets a token by which it ends itself, also while this computer is off. That token can delete and create VMs in this account until a day after the lease&apos;s end; it is revoked when the VM is destroyed.</source>
        <translation>Jede VM bekommt ein Token, mit dem sie sich selbst beendet, auch wenn dieser Computer aus ist. Dieses Token kann in diesem Konto VMs löschen und erstellen, bis einen Tag nach dem Ende der Mietfrist; es wird widerrufen, wenn die VM gelöscht ist.</translation>
    </message>
    <message>
        <source>The token may not make others, so VMs do not end themselves while this computer is off.</source>
        <translation>Das Token darf keine anderen erstellen, deshalb beenden sich VMs nicht selbst, wenn dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>Add account:read_write to the token, or store a second token with linodes:read_write as LINODE_GUARD_TOKEN. It is put onto the VM, where it can delete and create VMs in this account.</source>
        <translation>Geben Sie dem Token account:read_write, oder speichern Sie ein zweites Token mit linodes:read_write als LINODE_GUARD_TOKEN. Es kommt auf die VM und kann dort VMs in diesem Konto löschen und erstellen.</translation>
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
        <translation>%1 pro angefangener Stunde</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>session: %1, month: %2</source>
        <translation>Sitzung: %1, Monat: %2</translation>
    </message>
    <message>
        <source>yours, number %1</source>
        <translation>Ihre, Nummer %1</translation>
    </message>
    <message>
        <source>made for the session; admits SSH from your address only</source>
        <translation>wird für die Sitzung angelegt; lässt SSH nur von Ihrer Adresse zu</translation>
    </message>
    <message>
        <source>made for the session; admits SSH from %1 only</source>
        <translation>wird für die Sitzung angelegt; lässt SSH nur von %1 zu</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Open WebUI</source>
        <translation>Open WebUI</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Fast and cheap</source>
        <translation>Schnell und günstig</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Ausgewogen</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größtes Modell</translation>
    </message>
    <message>
        <source>Choose myself</source>
        <translation>Selbst wählen</translation>
    </message>
    <message>
        <source>Quick answers for small edits and questions.</source>
        <translation>Schnelle Antworten für kleine Änderungen und Fragen.</translation>
    </message>
    <message>
        <source>The everyday choice: good at changes over several files.</source>
        <translation>Die Wahl für jeden Tag: gut bei Änderungen über mehrere Dateien.</translation>
    </message>
    <message>
        <source>The longest context and the most knowledge, for hard tasks.</source>
        <translation>Der längste Kontext und das meiste Wissen, für schwere Aufgaben.</translation>
    </message>
    <message>
        <source>Any model of Hugging Face on any plan.</source>
        <translation>Jedes Modell von Hugging Face auf jedem Tarif.</translation>
    </message>
    <message>
        <source>%1 on %2 for %3</source>
        <extracomment>A model, the cards it runs on, the price: &quot;Qwen2.5 on 1 × RTX 4000 Ada for US$0.52 per started hour&quot;.</extracomment>
        <translation>%1 auf %2 für %3</translation>
    </message>
    <message>
        <source>Waiting for the list of plans.</source>
        <translation>Die Liste der Tarife wird erwartet.</translation>
    </message>
    <message>
        <source>No plan offered to this account fits %1.</source>
        <translation>Kein Tarif, der diesem Konto angeboten wird, passt für %1.</translation>
    </message>
    <message>
        <source>The list of plans could not be read.</source>
        <translation>Die Liste der Tarife konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation>Speicher unbekannt</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>A plan&apos;s id, its cards, their memory, its price per hour.</extracomment>
        <translation>%1: %2, %3, %4</translation>
    </message>
    <message>
        <source>Testing the token …</source>
        <translation>Das Token wird geprüft&#xa0;…</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>verfügbar</translation>
    </message>
    <message>
        <source>At worst this session costs %1.</source>
        <translation>Im schlimmsten Fall kostet diese Sitzung %1.</translation>
    </message>
    <message>
        <source>What this session costs at worst cannot be told: the price is unknown.</source>
        <translation>Was diese Sitzung im schlimmsten Fall kostet, lässt sich nicht sagen: Der Preis ist unbekannt.</translation>
    </message>
    <message>
        <source>Create, price unknown</source>
        <translation>Erstellen, Preis unbekannt</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Caps</source>
        <translation>Obergrenzen</translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation>Firewall</translation>
    </message>
    <message>
        <source>ok</source>
        <extracomment>In front of a check: &quot;ok: The token works.&quot;</extracomment>
        <translation>ok</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>falsch</translation>
    </message>
    <message>
        <source>The keyring is locked, so the token could not be stored. Nothing was written. Unlock the keyring and try again, or choose another place.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb konnte das Token nicht gespeichert werden. Es wurde nichts geschrieben. Entsperren Sie den Schlüsselbund und versuchen Sie es erneut oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>This desktop has no keyring to store the token in. Nothing was written. Choose where it shall go.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund für das Token. Es wurde nichts geschrieben. Wählen Sie, wohin es soll.</translation>
    </message>
    <message>
        <source>Store it in the keyring</source>
        <translation>Im Schlüsselbund speichern</translation>
    </message>
    <message>
        <source>Keep it for this run only; ask again next time</source>
        <translation>Nur für dieses Mal behalten; beim nächsten Mal wieder fragen</translation>
    </message>
    <message>
        <source>Write it to .env.secrets, a plain file that only you can read</source>
        <translation>In .env.secrets schreiben, eine unverschlüsselte Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>at the latest after %1, never for being idle</source>
        <translation>spätestens nach %1, nie wegen Leerlaufs</translation>
    </message>
    <message>
        <source>after %1 idle, at the latest after %2</source>
        <translation>nach %1 Leerlauf, spätestens nach %2</translation>
    </message>
    <message>
        <source>Create for %1 per hour, %2 at most</source>
        <translation>Für %1 pro Stunde erstellen, höchstens %2</translation>
    </message>
    <message>
        <source>session: %1, month: %2, which ends what runs, too</source>
        <translation>Sitzung: %1, Monat: %2, beendet auch, was läuft</translation>
    </message>
</context>
<context>
    <name>TrayFarewell</name>
    <message>
        <source>The window is closed; the program goes on in the tray, where sessions are seen and can be destroyed. Start it at login, too?</source>
        <translation>Das Fenster ist geschlossen; das Programm läuft im Infobereich weiter, wo Sitzungen zu sehen sind und gelöscht werden können. Soll es auch bei der Anmeldung starten?</translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation>Bei der &amp;Anmeldung starten</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation>&amp;Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>A price per hour where one session&apos;s price is not known: &quot;at least US$0.52/h&quot;.</extracomment>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>coder - nothing running</source>
        <translation>coder - nichts läuft</translation>
    </message>
    <message>
        <source>coder - not checked yet</source>
        <translation>coder - noch nicht geprüft</translation>
    </message>
    <message>
        <source>coder - cannot reach Linode</source>
        <translation>coder - Linode nicht erreichbar</translation>
    </message>
    <message>
        <source>coder - no token yet</source>
        <translation>coder - noch kein Token</translation>
    </message>
    <message>
        <source>coder - Linode refused the token</source>
        <translation>coder - Linode hat das Token abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>coder - %n running, %1</source>
        <translation>
            <numerusform>coder - %n läuft, %1</numerusform>
            <numerusform>coder - %n laufen, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>coder - %n may be running, %1</source>
        <extracomment>Linode could not be asked, so that it is not certain what runs.</extracomment>
        <translation>
            <numerusform>coder - %n läuft vielleicht, %1</numerusform>
            <numerusform>coder - %n laufen vielleicht, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation>Ende unbekannt</translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation>&amp;aider starten</translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation>Endpunkt &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation>C&amp;hat öffnen</translation>
    </message>
    <message>
        <source>Destroy &amp;all…</source>
        <translation>&amp;Alle löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open window</source>
        <translation>&amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation>&amp;Beenden&#xa0;…</translation>
    </message>
    <message>
        <source>coder - keyring locked, unlock it in the window</source>
        <extracomment>The window has a button that unlocks it.</extracomment>
        <translation>coder - Schlüsselbund gesperrt, im Fenster entsperren</translation>
    </message>
    <message>
        <source>coder - the token could not be read</source>
        <translation>coder - das Token konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>&amp;As set up…</source>
        <translation>Wie &amp;eingerichtet&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;New session</source>
        <translation>&amp;Neue Sitzung</translation>
    </message>
    <message>
        <source>end was %1</source>
        <extracomment>The latest end of a session is past, and it is not destroyed yet.</extracomment>
        <translation>Ende war %1</translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message numerus="yes">
        <source>%1 is destroyed. %n started hour(s) billed, %2.</source>
        <translation>
            <numerusform>%1 ist gelöscht. %n angefangene Stunde berechnet, %2.</numerusform>
            <numerusform>%1 ist gelöscht. %n angefangene Stunden berechnet, %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 needs attention, and its VM costs money: %2</source>
        <translation>%1: Handlungsbedarf, und die VM kostet Geld: %2</translation>
    </message>
    <message>
        <source>%1 will be destroyed at %2. Keep it with &quot;coder extend %1&quot;.</source>
        <translation>%1 wird um %2 gelöscht. Behalten Sie sie mit „coder extend %1“.</translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s %2 used.</source>
        <translation>%1 % der %2 dieses Monats sind verbraucht.</translation>
    </message>
    <message>
        <source>This is a test. Linode LLM Coder can write here.</source>
        <translation>Das ist ein Test. Linode LLM Coder kann hier schreiben.</translation>
    </message>
    <message>
        <source>%1 is idle and will be destroyed at %2. Keep it with &quot;coder extend %1&quot;.</source>
        <translation>%1 ist im Leerlauf und wird um %2 gelöscht. Mit „coder extend %1“ bleibt sie bestehen.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New session…</source>
        <translation>&amp;Neue Sitzung&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation>&amp;aider starten</translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation>C&amp;hat öffnen</translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation>Endpunkt &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>Lö&amp;schen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation>&amp;Beenden&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Filtern&#xa0;…</translation>
    </message>
    <message>
        <source>Show &amp;destroyed sessions</source>
        <translation>&amp;Gelöschte Sitzungen zeigen</translation>
    </message>
    <message>
        <source>&amp;Back to all sessions</source>
        <translation>&amp;Zurück zu allen Sitzungen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Protokolle</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Settings of the session</source>
        <translation>Einstellungen der &amp;Sitzung</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>Ein&amp;richten&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>&amp;Sitzung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>Show in Cloud &amp;Manager</source>
        <translation>Im Cloud &amp;Manager zeigen</translation>
    </message>
    <message>
        <source>Destroy &amp;all…</source>
        <translation>All&amp;e löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Fit the &amp;columns</source>
        <translation>Spal&amp;ten anpassen</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Save a &amp;support bundle…</source>
        <translation>&amp;Supportpaket speichern&#xa0;…</translation>
    </message>
    <message>
        <source>New session &amp;with</source>
        <translation>Neue Sitzung m&amp;it</translation>
    </message>
    <message>
        <source>C&amp;harts</source>
        <translation>&amp;Diagramme</translation>
    </message>
    <message>
        <source>&amp;Budget and history…</source>
        <translation>&amp;Budget und Verlauf&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Leftovers at Linode…</source>
        <translation>Übri&amp;ges bei Linode&#xa0;…</translation>
    </message>
    <message>
        <source>Chec&amp;k</source>
        <translation>Prüf&amp;ung</translation>
    </message>
    <message>
        <source>Heal the model se&amp;rver</source>
        <translation>Modellserver &amp;reparieren</translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour</source>
        <translation>1 St&amp;unde behalten</translation>
    </message>
    <message>
        <source>Bench&amp;marks…</source>
        <translation>&amp;Messungen&#xa0;…</translation>
    </message>
    <message>
        <source>M&amp;odels and memory…</source>
        <translation>Mode&amp;lle und Speicher&#xa0;…</translation>
    </message>
    <message>
        <source>Copy settings &amp;for</source>
        <translation>Einste&amp;llungen kopieren für</translation>
    </message>
    <message>
        <source>&amp;Switch the model…</source>
        <translation>Modell &amp;wechseln&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Back to the former model…</source>
        <translation>Zurück zum &amp;vorigen Modell&#xa0;…</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Checking</source>
        <translation>Wird geprüft</translation>
    </message>
    <message>
        <source>Creating the VM</source>
        <translation>VM wird erstellt</translation>
    </message>
    <message>
        <source>Booting</source>
        <translation>VM fährt hoch</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindung wird aufgebaut</translation>
    </message>
    <message>
        <source>Installing tools</source>
        <translation>Werkzeuge werden installiert</translation>
    </message>
    <message>
        <source>Installing the container runtime</source>
        <translation>Container-Laufzeit wird installiert</translation>
    </message>
    <message>
        <source>Installing the GPU driver</source>
        <translation>GPU-Treiber wird installiert</translation>
    </message>
    <message>
        <source>Downloading vLLM</source>
        <translation>vLLM wird geladen</translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation>Gewichte werden geladen</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Waiting for the first token</source>
        <translation>Warten auf das erste Token</translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation>weniger als %1</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>Preis unbekannt</translation>
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
        <translation>%1 d</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 d %2 h</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>The time left or passed is nothing.</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>vor %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation>%1 GiB</translation>
    </message>
    <message>
        <source>Creating</source>
        <extracomment>The phases of a session, as its state in the table.</extracomment>
        <translation>Wird erstellt</translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation>Lädt das Modell</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Healing</source>
        <translation>Wird repariert</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Handlungsbedarf</translation>
    </message>
    <message>
        <source>Destroying</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation>Fremd</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>What a stage of the start is doing.</extracomment>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>entfällt</translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <extracomment>A phase and how far it is: &quot;Creating, stage 3 of 9&quot;.</extracomment>
        <translation>%1, Schritt %2 von %3</translation>
    </message>
    <message>
        <source>This computer&apos;s address has changed; the session&apos;s firewall now admits %1.</source>
        <translation>Die Adresse dieses Computers hat sich geändert; die Firewall der Sitzung lässt jetzt %1 zu.</translation>
    </message>
    <message>
        <source>Hugging Face does not answer, so the model was not checked; the VM asks it again.</source>
        <translation>Hugging Face antwortet nicht, daher wurde das Modell nicht geprüft; die VM fragt erneut.</translation>
    </message>
    <message>
        <source>The provider no longer knows the VM %1: it was deleted by somebody else.</source>
        <translation>Der Anbieter kennt die VM %1 nicht mehr: Sie wurde von jemand anderem gelöscht.</translation>
    </message>
    <message>
        <source>%1: %2 billed, at most %3 more for what runs, at most %4 for this session. Together that is %5, and the cap of the month is %6.</source>
        <extracomment>%1 is a month (&quot;November 2026&quot;), the others amounts: what was billed, what running sessions may still cost at most, what this session may cost at most, all of it together, and the cap of the month.</extracomment>
        <translation>%1: %2 berechnet, höchstens %3 mehr für das, was läuft, höchstens %4 für diese Sitzung. Zusammen sind das %5, und die Obergrenze des Monats ist %6.</translation>
    </message>
    <message>
        <source>The month&apos;s cap was held against the sessions whose price is known; of some it is not.</source>
        <translation>Die Obergrenze des Monats wurde an den Sitzungen gemessen, deren Preis bekannt ist; von einigen ist er es nicht.</translation>
    </message>
    <message>
        <source>The VM %1 has ended itself, as it was to.</source>
        <translation>Die VM %1 hat sich selbst beendet, wie vorgesehen.</translation>
    </message>
    <message>
        <source>The VM does not end itself, so it is not protected while this computer is off. %1</source>
        <translation>Die VM beendet sich nicht selbst und ist deshalb nicht geschützt, solange dieser Computer aus ist. %1</translation>
    </message>
    <message>
        <source>The model server was put right and answers again. %1</source>
        <extracomment>%1 names the fault and what was changed, in vLLM&apos;s words.</extracomment>
        <translation>Der Modellserver wurde repariert und antwortet wieder. %1</translation>
    </message>
    <message>
        <source>What healed such a session before is used from the start: %1</source>
        <extracomment>%1 names settings of vLLM with their values.</extracomment>
        <translation>Was eine solche Sitzung früher repariert hat, gilt von Anfang an: %1</translation>
    </message>
    <message>
        <source>The switch did not work, and what was served before is served again. %1</source>
        <extracomment>%1 names a model or a performance profile, and why.</extracomment>
        <translation>Der Wechsel hat nicht geklappt, und es wird wieder bereitgestellt, was vorher bereitgestellt wurde. %1</translation>
    </message>
    <message>
        <source>The model was not switched, and nothing was changed. %1</source>
        <extracomment>%1 names a model, and why.</extracomment>
        <translation>Das Modell wurde nicht gewechselt, und es wurde nichts geändert. %1</translation>
    </message>
</context>
<context>
    <name>coder::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>About this program</source>
        <translation>Über dieses Programm</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>Ü&amp;ber</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
    <message>
        <source>Versions, paths and phases for a report. No secrets, no addresses.</source>
        <translation>Versionen, Pfade und Phasen für eine Meldung. Keine Geheimnisse, keine Adressen.</translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation>%1, Version %2.</translation>
    </message>
    <message>
        <source>Rents a GPU VM at Linode, serves a coding model on it, and destroys it. It is made so that it cannot surprise you with a bill.</source>
        <translation>Mietet eine GPU-VM bei Linode, stellt darauf ein Programmiermodell bereit und löscht sie wieder. Es ist so gemacht, dass es Sie nicht mit einer Rechnung überraschen kann.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It is not made by Linode or Akamai.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung. Es stammt nicht von Linode oder Akamai.</translation>
    </message>
    <message>
        <source>Licences of the works in this program</source>
        <translation>Lizenzen der Werke in diesem Programm</translation>
    </message>
    <message>
        <source>L&amp;icences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>coder::AccountLook</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Asking Linode what is rented, so that nothing is left behind unseen …</source>
        <translation>Linode wird gefragt, was gemietet ist, damit nichts ungesehen zurückbleibt&#xa0;…</translation>
    </message>
    <message>
        <source>Asking Linode</source>
        <translation>Linode wird gefragt</translation>
    </message>
    <message>
        <source>&amp;Do not wait</source>
        <translation>&amp;Nicht warten</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
</context>
<context>
    <name>coder::BenchmarkDialog</name>
    <message>
        <source>Benchmarks</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>&amp;Kept runs</source>
        <translation>Aufbewahrte &amp;Läufe</translation>
    </message>
    <message>
        <source>Measure, kept runs, comparison</source>
        <translation>Messen, aufbewahrte Läufe, Vergleich</translation>
    </message>
    <message>
        <source>M&amp;easure</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>Com&amp;parison</source>
        <translation>&amp;Vergleich</translation>
    </message>
</context>
<context>
    <name>coder::BudgetTab</name>
    <message>
        <source>Cap of the month</source>
        <translation>Obergrenze des Monats</translation>
    </message>
    <message>
        <source>Used of the month&apos;s cap</source>
        <translation>Verbraucht von der Obergrenze des Monats</translation>
    </message>
    <message>
        <source>As&amp;k again</source>
        <translation>Nochmals &amp;fragen</translation>
    </message>
    <message>
        <source>Ask Linode again what the account owes</source>
        <translation>Linode nochmals fragen, was das Konto schuldet</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>Linode is being asked …</source>
        <translation>Linode wird gefragt&#xa0;…</translation>
    </message>
</context>
<context>
    <name>coder::CapControl</name>
    <message>
        <source>no cap</source>
        <translation>keine Obergrenze</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Höchstkosten einer Sitzung in US-Dollar</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Höchstkosten eines Monats in US-Dollar</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what &amp;runs, too</source>
        <translation>Bei der Monats-Obergrenze auc&amp;h beenden, was läuft</translation>
    </message>
    <message>
        <source>What the caps do</source>
        <translation>Was die Obergrenzen bewirken</translation>
    </message>
    <message>
        <source>Whether the caps are set</source>
        <translation>Ob die Obergrenzen gesetzt sind</translation>
    </message>
    <message>
        <source>Set, and read back from the settings.</source>
        <translation>Gesetzt und aus den Einstellungen zurückgelesen.</translation>
    </message>
    <message>
        <source>An environment variable names another cap and counts more than this.</source>
        <translation>Eine Umgebungsvariable nennt eine andere Obergrenze und gilt vor dieser.</translation>
    </message>
    <message>
        <source>Set ca&amp;ps</source>
        <translation>Obergrenzen set&amp;zen</translation>
    </message>
    <message>
        <source>A sessio&amp;n</source>
        <translation>E&amp;ine Sitzung</translation>
    </message>
    <message>
        <source>A &amp;month</source>
        <translation>Ein &amp;Monat</translation>
    </message>
</context>
<context>
    <name>coder::ChartsTab</name>
    <message>
        <source>Sho&amp;w as table</source>
        <translation>Als &amp;Tabelle zeigen</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>B&amp;ild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save val&amp;ues…</source>
        <translation>&amp;Werte speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5 Minuten</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 Minuten</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>The whole session</source>
        <translation>Die ganze Sitzung</translation>
    </message>
    <message>
        <source>There is something to see when the session is ready.</source>
        <translation>Es gibt etwas zu sehen, wenn die Sitzung bereit ist.</translation>
    </message>
    <message>
        <source>The VM is asked for its first values.</source>
        <translation>Die VM wird nach ihren ersten Werten gefragt.</translation>
    </message>
    <message>
        <source>Save the charts as a picture</source>
        <translation>Die Diagramme als Bild speichern</translation>
    </message>
    <message>
        <source>Save the values as a table</source>
        <translation>Die Werte als Tabelle speichern</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>&amp;More charts</source>
        <translation>&amp;Mehr Diagramme</translation>
    </message>
    <message>
        <source>Temperature, clock and memory of each GPU</source>
        <translation>Temperatur, Takt und Speicher jeder GPU</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
</context>
<context>
    <name>coder::ChatKeeping</name>
    <message>
        <source>Folder for the chats</source>
        <translation>Ordner für die Chats</translation>
    </message>
    <message>
        <source>Save here</source>
        <translation>Hier speichern</translation>
    </message>
    <message>
        <source>Saving chats</source>
        <translation>Chats speichern</translation>
    </message>
    <message>
        <source>&amp;Stop saving</source>
        <translation>&amp;Nicht weiter speichern</translation>
    </message>
    <message>
        <source>The chats of %1 are being saved to %2: %3 so far.</source>
        <translation>Die Chats von %1 werden in %2 gespeichert: bisher %3.</translation>
    </message>
    <message>
        <source>The chats of %1 were not saved.</source>
        <translation>Die Chats von %1 wurden nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what went wrong, what destroying now means.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>If the VM is destroyed now, they are lost.</source>
        <translation>Wird die VM jetzt gelöscht, sind sie verloren.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Destroy all the same</source>
        <translation>&amp;Trotzdem löschen</translation>
    </message>
    <message>
        <source>&amp;Keep the VM</source>
        <translation>VM &amp;behalten</translation>
    </message>
</context>
<context>
    <name>coder::CheckTab</name>
    <message>
        <source>Start chec&amp;k</source>
        <translation>Prüfung sta&amp;rten</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>St&amp;oppen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Berich&amp;t speichern&#xa0;…</translation>
    </message>
    <message>
        <source>State of the check</source>
        <translation>Stand der Prüfung</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>What the check found</source>
        <translation>Was die Prüfung ergab</translation>
    </message>
    <message>
        <source>How thorough</source>
        <translation>Wie gründlich</translation>
    </message>
    <message>
        <source>Look, half a minute</source>
        <translation>Ansehen, halbe Minute</translation>
    </message>
    <message>
        <source>Measure, one minute</source>
        <translation>Messen, eine Minute</translation>
    </message>
    <message>
        <source>Measure, five minutes</source>
        <translation>Messen, fünf Minuten</translation>
    </message>
    <message>
        <source>Measuring puts questions to the model: the session counts as used then.</source>
        <translation>Beim Messen werden dem Modell Fragen gestellt: Die Sitzung gilt dann als benutzt.</translation>
    </message>
    <message>
        <source>Checked at %1.</source>
        <translation>Geprüft um %1.</translation>
    </message>
    <message>
        <source>Nothing was checked yet.</source>
        <translation>Es wurde noch nichts geprüft.</translation>
    </message>
    <message>
        <source>A session can be checked when it is ready.</source>
        <translation>Eine Sitzung kann geprüft werden, wenn sie bereit ist.</translation>
    </message>
    <message>
        <source>Save what the check found</source>
        <translation>Ergebnis der Prüfung speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>coder::ClientDialog</name>
    <message>
        <source>Copied. Paste the command into a terminal; it reads the key from its file.</source>
        <translation>Kopiert. Fügen Sie den Befehl in ein Terminal ein; er liest den Schlüssel aus seiner Datei.</translation>
    </message>
    <message>
        <source>Copied. Put it into %1, beside what is there already.</source>
        <translation>Kopiert. Fügen Sie es in %1 ein, neben dem, was schon da ist.</translation>
    </message>
    <message>
        <source>The key is not in it. Start the program with %1 set to what is in %2.</source>
        <translation>Der Schlüssel ist nicht darin. Starten Sie das Programm mit %1 auf dem Wert, der in %2 steht.</translation>
    </message>
    <message>
        <source>The key is not in it. Put a line into %3: %1= and what is in %2.</source>
        <translation>Der Schlüssel ist nicht darin. Schreiben Sie eine Zeile in %3: %1= und was in %2 steht.</translation>
    </message>
    <message>
        <source>Settings for %1</source>
        <translation>Einstellungen für %1</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;Copy again</source>
        <translation>&amp;Noch einmal kopieren</translation>
    </message>
    <message>
        <source>Where it belongs</source>
        <translation>Wohin es gehört</translation>
    </message>
    <message>
        <source>Where the key is</source>
        <translation>Wo der Schlüssel ist</translation>
    </message>
</context>
<context>
    <name>coder::ComparisonTab</name>
    <message>
        <source>Time to the first token</source>
        <translation>Zeit bis zum ersten Token</translation>
    </message>
    <message>
        <source>Time between tokens</source>
        <translation>Zeit zwischen Token</translation>
    </message>
    <message>
        <source>The charts in words</source>
        <translation>Die Diagramme in Worten</translation>
    </message>
    <message>
        <source>Figures of the runs</source>
        <translation>Werte der Läufe</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>What differs around the runs</source>
        <translation>Was um die Läufe verschieden ist</translation>
    </message>
    <message>
        <source>Outcome of saving</source>
        <translation>Ergebnis des Speicherns</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No run is chosen. Tick up to five among the kept runs.</source>
        <translation>Kein Lauf ist gewählt. Haken Sie bis zu fünf unter den aufbewahrten Läufen an.</translation>
    </message>
    <message>
        <source>Choose &amp;runs</source>
        <translation>Läufe &amp;wählen</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Upward in the first chart</source>
        <translation>Nach oben im ersten Diagramm</translation>
    </message>
    <message>
        <source>Save &amp;table…</source>
        <translation>&amp;Tabelle speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the comparison as a picture</source>
        <translation>Vergleich als Bild speichern</translation>
    </message>
    <message>
        <source>Save the figures as a table</source>
        <translation>Werte als Tabelle speichern</translation>
    </message>
    <message>
        <source>Charts and figures</source>
        <translation>Diagramme und Werte</translation>
    </message>
    <message>
        <source>Baseline: %1 · %2</source>
        <translation>Bezug: %1 · %2</translation>
    </message>
    <message>
        <source>Figure (bold: the best)</source>
        <translation>Wert (fett: der beste)</translation>
    </message>
    <message>
        <source>As far as the runs tell, nothing else was different.</source>
        <translation>Soweit die Läufe es sagen, war sonst nichts verschieden.</translation>
    </message>
    <message>
        <source>What else was different:</source>
        <translation>Was sonst verschieden war:</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>&amp;Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save pa&amp;ge…</source>
        <translation>&amp;Seite speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Charts and tables as one file for a browser (HTML)</source>
        <translation>Diagramme und Tabellen als eine Datei für den Browser (HTML)</translation>
    </message>
    <message>
        <source>Save the comparison as a page</source>
        <translation>Vergleich als Seite speichern</translation>
    </message>
</context>
<context>
    <name>coder::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>The program rents and destroys VMs in your Linode account. For that it needs an API token.</source>
        <translation>Das Programm mietet und löscht VMs in Ihrem Linode-Konto. Dafür braucht es ein API-Token.</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Make a token in Cloud Manager&lt;/a&gt; with exactly these rights: %2.</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Erstellen Sie im Cloud Manager ein Token&lt;/a&gt; mit genau diesen Rechten: %2.</translation>
    </message>
    <message>
        <source>Make a token in Cloud Manager</source>
        <translation>Im Cloud Manager ein Token erstellen</translation>
    </message>
    <message>
        <source>Linode API token</source>
        <translation>Linode-API-Token</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>&amp;Linode API token</source>
        <translation>&amp;Linode-API-Token</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>Eingaben &amp;anzeigen</translation>
    </message>
    <message>
        <source>Hugging Face token, optional</source>
        <translation>Hugging-Face-Token, optional</translation>
    </message>
    <message>
        <source>&amp;Hugging Face token (optional)</source>
        <translation>&amp;Hugging-Face-Token (optional)</translation>
    </message>
    <message>
        <source>Only gated models need it, such as Llama: it shows that you accepted their licence. The suggested models are open.</source>
        <translation>Nur zugangsbeschränkte Modelle wie Llama brauchen es: Es zeigt, dass Sie deren Lizenz akzeptiert haben. Die vorgeschlagenen Modelle sind offen.</translation>
    </message>
    <message>
        <source>In place of a secret you may enter a 1Password reference, op://vault/item/field. Secrets go to the keyring, never into .env.</source>
        <translation>Statt eines Geheimnisses können Sie eine 1Password-Referenz eingeben, op://vault/item/field. Geheimnisse kommen in den Schlüsselbund, nie in .env.</translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation>Erneut &amp;testen</translation>
    </message>
    <message>
        <source>Leave empty to go on with the one that is stored</source>
        <translation>Leer lassen, um mit dem gespeicherten weiterzumachen</translation>
    </message>
</context>
<context>
    <name>coder::DestroyingDialog</name>
    <message>
        <source>Destroying</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>The program ends as soon as Linode confirms that nothing is left.</source>
        <translation>Das Programm endet, sobald Linode bestätigt, dass nichts übrig ist.</translation>
    </message>
    <message>
        <source>VMs proved gone</source>
        <translation>Nachweislich gelöschte VMs</translation>
    </message>
    <message>
        <source>&amp;Quit now</source>
        <translation>&amp;Jetzt beenden</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>%1: not confirmed yet. %2</source>
        <translation>%1: noch nicht bestätigt. %2</translation>
    </message>
    <message>
        <source>%1: %2 …</source>
        <translation>%1: %2&#xa0;…</translation>
    </message>
    <message>
        <source>If you quit now, a program in the background goes on until Linode confirms it. While this computer is off nobody does, and the VM goes on costing money.</source>
        <translation>Wenn Sie jetzt beenden, macht ein Programm im Hintergrund weiter, bis Linode es bestätigt. Solange dieser Computer aus ist, tut es niemand, und die VM kostet weiter Geld.</translation>
    </message>
    <message>
        <source>Nobody can destroy it now: %1 The wish is kept and carried out when this program or coder can ask Linode; until then the VM goes on costing money.</source>
        <translation>Zurzeit kann sie niemand löschen: %1 Der Auftrag bleibt gespeichert und wird ausgeführt, sobald dieses Programm oder coder Linode fragen kann; bis dahin kostet die VM weiter Geld.</translation>
    </message>
    <message>
        <source>%1: over. No VM was rented.</source>
        <translation>%1: vorbei. Es war keine VM gemietet.</translation>
    </message>
    <message>
        <source>%1: destroyed. Linode no longer knows the VM, by its number or by its label.</source>
        <translation>%1: gelöscht. Linode kennt die VM nicht mehr, weder unter ihrer Nummer noch unter ihrem Namen.</translation>
    </message>
</context>
<context>
    <name>coder::EventRuler</name>
    <message>
        <source>Time and events</source>
        <translation>Zeit und Ereignisse</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing happened to the session in this time.</source>
        <translation>In dieser Zeit ist mit der Sitzung nichts geschehen.</translation>
    </message>
</context>
<context>
    <name>coder::EventsTab</name>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Latest end moved</source>
        <translation>Spätestes Ende verschoben</translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Healing tried</source>
        <translation>Reparatur versucht</translation>
    </message>
    <message>
        <source>That did not help</source>
        <translation>Das hat nicht geholfen</translation>
    </message>
    <message>
        <source>Healing stopped</source>
        <translation>Reparatur angehalten</translation>
    </message>
    <message>
        <source>Healed</source>
        <translation>Repariert</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>Verbindung verloren</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Wieder verbunden</translation>
    </message>
    <message>
        <source>Former model taken back</source>
        <translation>Voriges Modell wieder genommen</translation>
    </message>
    <message>
        <source>Idle: the VM ends soon</source>
        <translation>Leerlauf: Die VM endet bald</translation>
    </message>
    <message>
        <source>Latest end is near</source>
        <translation>Spätestes Ende ist nahe</translation>
    </message>
    <message>
        <source>Idle for too long</source>
        <translation>Zu lange im Leerlauf</translation>
    </message>
    <message>
        <source>Latest end reached</source>
        <translation>Spätestes Ende erreicht</translation>
    </message>
    <message>
        <source>The guard was not told of work</source>
        <translation>Der Wächter hat von Arbeit nicht erfahren</translation>
    </message>
    <message>
        <source>Ends with the paid hour: the month&apos;s cap</source>
        <translation>Endet mit der bezahlten Stunde: Monatsobergrenze</translation>
    </message>
    <message>
        <source>Idle limit set</source>
        <translation>Leerlauflimit gesetzt</translation>
    </message>
    <message>
        <source>Another model or profile</source>
        <translation>Anderes Modell oder Profil</translation>
    </message>
    <message>
        <source>Model not switched</source>
        <translation>Modell nicht gewechselt</translation>
    </message>
</context>
<context>
    <name>coder::FitBar</name>
    <message>
        <source>Memory of one GPU</source>
        <translation>Speicher einer GPU</translation>
    </message>
</context>
<context>
    <name>coder::GuardNotices</name>
    <message>
        <source>%1 is idle and will be destroyed at %2. To keep it: coder extend %1</source>
        <translation>%1 ist im Leerlauf und wird um %2 gelöscht. Um sie zu behalten: coder extend %1</translation>
    </message>
    <message>
        <source>The lease of %1 ends: it will be destroyed at %2. To keep it: coder extend %1</source>
        <translation>Die Mietfrist von %1 endet: Sie wird um %2 gelöscht. Um sie zu behalten: coder extend %1</translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <extracomment>The title of a notification; %1 is a session.</extracomment>
        <translation>%1 endet bald</translation>
    </message>
</context>
<context>
    <name>coder::HistoryTab</name>
    <message>
        <source>What idle time cost</source>
        <translation>Was Leerlauf gekostet hat</translation>
    </message>
    <message>
        <source>Outcome of the export</source>
        <translation>Ergebnis des Exports</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>Billed</source>
        <translation>Berechnet</translation>
    </message>
    <message>
        <source>Per million tokens</source>
        <translation>Je Million Token</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>Idle cost</source>
        <translation>Leerlaufkosten</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Abrechnungen</translation>
    </message>
    <message>
        <source>All months</source>
        <translation>Alle Monate</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>No VM has ended yet that this computer knows of.</source>
        <translation>Noch keine VM ist beendet, von der dieser Computer weiß.</translation>
    </message>
    <message>
        <source>Export the receipts</source>
        <translation>Abrechnungen exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>All that are shown: %1</source>
        <translation>Alle gezeigten: %1</translation>
    </message>
</context>
<context>
    <name>coder::IdleControl</name>
    <message>
        <source>Destroy the VM when it is &amp;idle for</source>
        <translation>VM löschen bei Leerlau&amp;f von</translation>
    </message>
    <message>
        <source>Use up the ho&amp;ur that is paid first</source>
        <translation>Zuerst die bezahlte St&amp;unde nutzen</translation>
    </message>
    <message>
        <source>Set idle li&amp;mit</source>
        <translation>Leerlauflimit se&amp;tzen</translation>
    </message>
    <message>
        <source>Idle limit in minutes, slider</source>
        <translation>Leerlauflimit in Minuten, Schieberegler</translation>
    </message>
    <message>
        <source> min</source>
        <extracomment>Minutes, behind a number that can be edited.</extracomment>
        <translation> min</translation>
    </message>
    <message>
        <source>Idle limit in minutes</source>
        <translation>Leerlauflimit in Minuten</translation>
    </message>
</context>
<context>
    <name>coder::Launcher</name>
    <message>
        <source>Project folder for aider in %1</source>
        <translation>Projektordner für aider in %1</translation>
    </message>
</context>
<context>
    <name>coder::LauncherDialog</name>
    <message>
        <source>aider is not installed on this computer. Install it with one of these commands in a terminal, then launch it again.</source>
        <translation>aider ist auf diesem Computer nicht installiert. Installieren Sie es mit einem dieser Befehle in einem Terminal und starten Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No terminal was found. Name the command of yours in the preferences, under “Terminal command”.</source>
        <translation>Es wurde kein Terminal gefunden. Nennen Sie den Befehl Ihres Terminals in den Einstellungen unter „Terminal-Befehl“.</translation>
    </message>
    <message>
        <source>The terminal “%1” was not found. Change it in the preferences, under “Terminal command”.</source>
        <translation>Das Terminal „%1“ wurde nicht gefunden. Ändern Sie es in den Einstellungen unter „Terminal-Befehl“.</translation>
    </message>
    <message>
        <source>The project folder %1 is not there any more. Choose another one.</source>
        <translation>Der Projektordner %1 ist nicht mehr da. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>%1 is not ready yet. Launch aider when it is.</source>
        <translation>%1 ist noch nicht bereit. Starten Sie aider, sobald es so weit ist.</translation>
    </message>
    <message>
        <source>Launch aider for %1</source>
        <translation>aider für %1 starten</translation>
    </message>
    <message>
        <source>The session goes on and is billed as before.</source>
        <translation>Die Sitzung läuft weiter und wird wie bisher berechnet.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation>„%1“ kopieren</translation>
    </message>
    <message>
        <source>Command that installs aider: %1</source>
        <translation>Befehl, der aider installiert: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>coder::LeftoversTab</name>
    <message>
        <source>Look &amp;again</source>
        <translation>Nochmals &amp;nachsehen</translation>
    </message>
    <message>
        <source>Leftovers</source>
        <translation>Übriges</translation>
    </message>
    <message>
        <source>What is left over</source>
        <translation>Was übrig ist</translation>
    </message>
    <message>
        <source>Linode was not asked yet.</source>
        <translation>Linode wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Things left over</source>
        <translation>Übrige Dinge</translation>
    </message>
    <message>
        <source>Asking Linode what is left over …</source>
        <translation>Linode wird gefragt, was übrig ist&#xa0;…</translation>
    </message>
    <message>
        <source>What is left over is unknown: %1</source>
        <translation>Was übrig ist, ist unbekannt: %1</translation>
    </message>
    <message>
        <source>Nothing is left over.</source>
        <translation>Nichts ist übrig.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) left over.</source>
        <translation>
            <numerusform>%n Ding ist übrig.</numerusform>
            <numerusform>%n Dinge sind übrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another installation made it; it is left alone.</source>
        <translation>Eine andere Installation hat es angelegt; es bleibt unberührt.</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <extracomment>A kind of thing, its name, its cost.</extracomment>
        <translation>%1 %2, %3</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>It is deleted at Linode. This cannot be undone.</source>
        <translation>Es wird bei Linode entfernt. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>coder::LogSource</name>
    <message>
        <source>The VM cannot be reached yet: its address or host key is not known.</source>
        <translation>Die VM ist noch nicht erreichbar: Ihre Adresse oder ihr Host-Schlüssel ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The program ssh is not installed.</source>
        <translation>Das Programm ssh ist nicht installiert.</translation>
    </message>
    <message>
        <source>This program has written no log.</source>
        <translation>Dieses Programm hat kein Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>The log broke off; it is tried again every few seconds.</source>
        <translation>Das Protokoll ist abgerissen; alle paar Sekunden wird es erneut versucht.</translation>
    </message>
</context>
<context>
    <name>coder::LogTab</name>
    <message>
        <source>Model server (vLLM)</source>
        <translation>Modellserver (vLLM)</translation>
    </message>
    <message>
        <source>Start of the VM (cloud-init)</source>
        <translation>Start der VM (cloud-init)</translation>
    </message>
    <message>
        <source>This program</source>
        <translation>Dieses Programm</translation>
    </message>
    <message>
        <source>Which log</source>
        <translation>Welches Protokoll</translation>
    </message>
    <message>
        <source>Lines with these words</source>
        <translation>Zeilen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation>Filter des Protokolls</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>&amp;Which log:</source>
        <translation>&amp;Welches Protokoll:</translation>
    </message>
</context>
<context>
    <name>coder::LogTail</name>
    <message>
        <source>&amp;What the VM writes</source>
        <translation>&amp;Was die VM schreibt</translation>
    </message>
    <message>
        <source>What the VM writes</source>
        <translation>Was die VM schreibt</translation>
    </message>
    <message>
        <source>End of the VM&apos;s log</source>
        <translation>Ende des Protokolls der VM</translation>
    </message>
</context>
<context>
    <name>coder::MainWindow</name>
    <message>
        <source>Linode LLM Coder – demo</source>
        <translation>Linode LLM Coder – Demo</translation>
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
        <translation>M&amp;essen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>State of the benchmark</source>
        <translation>Stand der Messung</translation>
    </message>
    <message>
        <source>four for each at once</source>
        <translation>vier je gleichzeitige</translation>
    </message>
    <message>
        <source>as soon as there is a place</source>
        <translation>sobald ein Platz frei ist</translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation>S&amp;itzung</translation>
    </message>
    <message>
        <source>&amp;Workload</source>
        <translation>Ar&amp;beitslast</translation>
    </message>
    <message>
        <source>Requests at &amp;once, as 1,2,4</source>
        <translation>&amp;Gleichzeitige Anfragen, etwa 1,2,4</translation>
    </message>
    <message>
        <source>&amp;Requests of a run</source>
        <translation>Anfragen eines La&amp;ufs</translation>
    </message>
    <message>
        <source>&amp;Tokens of an answer</source>
        <translation>&amp;Token einer Antwort</translation>
    </message>
    <message>
        <source>Requests sent a secon&amp;d</source>
        <translation>Anfragen &amp;je Sekunde</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Figures of this benchmark</source>
        <translation>Werte dieser Messung</translation>
    </message>
    <message>
        <source>No session is ready. Create one, or wait until it is.</source>
        <translation>Keine Sitzung ist bereit. Erstellen Sie eine, oder warten Sie, bis sie es ist.</translation>
    </message>
    <message>
        <source>Requests at once are numbers from 1 to 512 with commas between.</source>
        <translation>Gleichzeitige Anfragen sind Zahlen von 1 bis 512, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The requests are sent to the session&apos;s model; the runs are kept.</source>
        <translation>Die Anfragen gehen an das Modell der Sitzung; die Läufe werden aufbewahrt.</translation>
    </message>
    <message>
        <source>&amp;Compare these runs</source>
        <translation>&amp;Diese Läufe vergleichen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt des Laufs</translation>
    </message>
    <message>
        <source>How far the benchmark is</source>
        <translation>Wie weit die Messung ist</translation>
    </message>
</context>
<context>
    <name>coder::ModelBox</name>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation>Modell bei Hugging Face, als Besitzer/Name</translation>
    </message>
    <message>
        <source>This model is not in the catalogue; Hugging Face is asked about it before anything is rented.</source>
        <translation>Dieses Modell steht nicht im Katalog; Hugging Face wird danach gefragt, bevor etwas gemietet wird.</translation>
    </message>
</context>
<context>
    <name>coder::ModelPage</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Number format of the weights</source>
        <translation>Zahlenformat der Gewichte</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Number format of the KV cache</source>
        <translation>Zahlenformat des KV-Caches</translation>
    </message>
    <message>
        <source>Whether it fits</source>
        <translation>Ob es passt</translation>
    </message>
    <message>
        <source>The model</source>
        <translation>Das Modell</translation>
    </message>
    <message>
        <source>Models and memory</source>
        <translation>Modelle und Speicher</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Kontext in Token</translation>
    </message>
    <message>
        <source> tokens</source>
        <extracomment>Behind a number that can be edited.</extracomment>
        <translation> Token</translation>
    </message>
    <message>
        <source>16 bits, as the model has it</source>
        <translation>16 Bit, wie es das Modell hat</translation>
    </message>
    <message>
        <source>8 bits (--kv-cache-dtype fp8)</source>
        <translation>8 Bit (--kv-cache-dtype fp8)</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Weights:</source>
        <translation>&amp;Gewichte:</translation>
    </message>
    <message>
        <source>&amp;GPUs:</source>
        <translation>G&amp;PUs:</translation>
    </message>
    <message>
        <source>Con&amp;text:</source>
        <translation>Kon&amp;text:</translation>
    </message>
    <message>
        <source>&amp;KV cache:</source>
        <translation>&amp;KV-Cache:</translation>
    </message>
    <message>
        <source>Memory of one GPU, by what it is used for</source>
        <translation>Speicher einer GPU nach Verwendung</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>Verwendet für</translation>
    </message>
    <message>
        <source>On each GPU</source>
        <translation>Auf jeder GPU</translation>
    </message>
    <message>
        <source>%1 × %2, %3</source>
        <extracomment>How many cards of which kind, and their memory together: &quot;2 × RTX 4000 Ada, 40 GiB&quot;.</extracomment>
        <translation>%1 × %2, %3</translation>
    </message>
    <message>
        <source>%1, reckoned: no such repository is in the catalogue</source>
        <translation>%1, gerechnet: im Katalog ist kein solches Repository</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Memory of the GPU</source>
        <translation>Speicher der GPU</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Was es kostet</translation>
    </message>
    <message>
        <source>The price is not known: Linode was not asked yet, or offers no such plan to this account.</source>
        <translation>Der Preis ist nicht bekannt: Linode wurde noch nicht gefragt oder bietet diesem Konto keinen solchen Plan an.</translation>
    </message>
    <message>
        <source>The plan %1: %2.</source>
        <extracomment>%1 is a plan&apos;s id, %2 a price per hour or that it is unknown.</extracomment>
        <translation>Der Plan %1: %2.</translation>
    </message>
    <message>
        <source>How fast it is was not measured yet.</source>
        <translation>Wie schnell es ist, wurde noch nicht gemessen.</translation>
    </message>
    <message>
        <source>Measured: %1 tokens a second for all together.</source>
        <translation>Gemessen: %1 Token je Sekunde für alle zusammen.</translation>
    </message>
    <message>
        <source>Measured: %1 tokens a second for all together, %2 a million.</source>
        <translation>Gemessen: %1 Token je Sekunde für alle zusammen, %2 je Million.</translation>
    </message>
</context>
<context>
    <name>coder::MoneyDialog</name>
    <message>
        <source>Budget and history</source>
        <translation>Budget und Verlauf</translation>
    </message>
    <message>
        <source>Budget, history, leftovers</source>
        <translation>Budget, Verlauf, Übriges</translation>
    </message>
    <message>
        <source>&amp;Budget</source>
        <translation>&amp;Budget</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>&amp;Leftovers</source>
        <translation>&amp;Übriges</translation>
    </message>
</context>
<context>
    <name>coder::MoneyFooter</name>
    <message>
        <source>Money</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>coder::NewSessionDialog</name>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>New session</source>
        <translation>Neue Sitzung</translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation>Name der Sitzung</translation>
    </message>
    <message>
        <source>Latest end in hours</source>
        <translation>Spätestes Ende in Stunden</translation>
    </message>
    <message>
        <source> h after it was created</source>
        <extracomment>After the number of hours of the latest end.</extracomment>
        <translation> h nach dem Erstellen</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Plan:</source>
        <translation>Tarif:</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>&amp;Latest end:</source>
        <translation>S&amp;pätestes Ende:</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Erstellen</translation>
    </message>
    <message>
        <source>Linode must be reachable before a VM can be created.</source>
        <translation>Linode muss erreichbar sein, bevor eine VM erstellt werden kann.</translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, a letter or digit first.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, Punkte, Binde- und Unterstriche, zuerst einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <source>The price is unknown: see the plan at Linode before you create it.</source>
        <translation>Der Preis ist unbekannt: Sehen Sie sich den Tarif bei Linode an, bevor Sie sie erstellen.</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Three whole sentences: what happened, what it means for the money, what to do.</extracomment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>&amp;Create for %1 per hour, %2 at most</source>
        <translation>Für %1 pro Stunde &amp;erstellen, höchstens %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Whole sentences: the figures of the month, and what to do.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>At worst this session costs %1: every started hour is billed until the VM is destroyed. Once it runs, the session says whether the VM can end itself while this computer is off.</source>
        <translation>Schlimmstenfalls kostet diese Sitzung %1: Jede angefangene Stunde wird berechnet, bis die VM gelöscht ist. Sobald sie läuft, sagt die Sitzung, ob sich die VM selbst löschen kann, während dieser Computer aus ist.</translation>
    </message>
    <message>
        <source>Whether the model fits</source>
        <translation>Ob das Modell passt</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>M&amp;emory…</source>
        <translation>Speic&amp;her&#xa0;…</translation>
    </message>
</context>
<context>
    <name>coder::OverviewTab</name>
    <message>
        <source>%1, served as %2</source>
        <translation>%1, bereitgestellt als %2</translation>
    </message>
    <message>
        <source>%1, served as %2, context of %3 tokens</source>
        <translation>%1, bereitgestellt als %2, Kontext von %3 Token</translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2</source>
        <translation>%1 pro angefangener Stunde; bisher berechnet: %2</translation>
    </message>
    <message>
        <source>Copy API &amp;key</source>
        <translation>API-Schlüssel k&amp;opieren</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>the same for all sessions, never shown</source>
        <translation>derselbe für alle Sitzungen, wird nie angezeigt</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>Startet.</translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation>Noch etwa %1.</translation>
    </message>
    <message>
        <source>Copy end&amp;point</source>
        <translation>Endpunkt &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy add&amp;ress</source>
        <translation>Adresse kopie&amp;ren</translation>
    </message>
    <message>
        <source>Cloud &amp;Manager</source>
        <translation>Cloud &amp;Manager</translation>
    </message>
    <message>
        <source>Shows this VM in Linode&apos;s Cloud Manager, in the browser</source>
        <translation>Zeigt diese VM im Cloud Manager von Linode, im Browser</translation>
    </message>
    <message>
        <source>VM</source>
        <translation>VM</translation>
    </message>
    <message>
        <source>Tr&amp;y again</source>
        <translation>Erneut &amp;versuchen</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>nichts gemietet</translation>
    </message>
    <message>
        <source>unknown: Linode named no price for this plan</source>
        <translation>unbekannt: Linode hat für diesen Tarif keinen Preis genannt</translation>
    </message>
    <message>
        <source>Enter the &amp;passphrase…</source>
        <translation>&amp;Passphrase eingeben&#xa0;…</translation>
    </message>
    <message>
        <source>He&amp;al…</source>
        <translation>Repari&amp;eren&#xa0;…</translation>
    </message>
    <message>
        <source>Idle time</source>
        <translation>Leerlauf</translation>
    </message>
    <message>
        <source>This VM of the program runs, and no session knew it</source>
        <translation>Diese VM des Programms läuft, und keine Sitzung kannte sie</translation>
    </message>
    <message>
        <source>Keep it, and it is a session like the others, or destroy it.</source>
        <translation>Behalten Sie sie, dann ist sie eine Sitzung wie die anderen, oder zerstören Sie sie.</translation>
    </message>
    <message>
        <source>&amp;Keep it as a session</source>
        <translation>Als Sitzung &amp;behalten</translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2 (time used: %4); next charge %3</source>
        <extracomment>%3 is a time of day and how far it is: &quot;18:42, in 5 min&quot;. %4 is what the time that was used is worth, to the second.</extracomment>
        <translation>%1 pro angefangener Stunde; bisher berechnet: %2 (genutzte Zeit: %4); nächste Berechnung %3</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Token</translation>
    </message>
</context>
<context>
    <name>coder::ParetoChart</name>
    <message>
        <source>%1, dashed: the frontier</source>
        <translation>%1, gestrichelt: die Grenzlinie</translation>
    </message>
</context>
<context>
    <name>coder::PassphraseDialog</name>
    <message>
        <source>That does not open the key. Try again.</source>
        <translation>Damit lässt sich der Schlüssel nicht öffnen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>This desktop has no keyring. Untick the box to use the passphrase for this run.</source>
        <translation>Diese Arbeitsumgebung hat keinen Schlüsselbund. Entfernen Sie das Häkchen, um die Passphrase nur für diesen Lauf zu verwenden.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again, or untick the box.</source>
        <translation>Der Schlüsselbund ist gesperrt. Entsperren Sie ihn und versuchen Sie es erneut, oder entfernen Sie das Häkchen.</translation>
    </message>
    <message>
        <source>&amp;Keep it in the keyring for the next time</source>
        <translation>Für das nächste Mal im Schlüssel&amp;bund aufbewahren</translation>
    </message>
    <message>
        <source>Passphrase of your SSH key</source>
        <translation>Passphrase Ihres SSH-Schlüssels</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Passphrase:</translation>
    </message>
    <message>
        <source>&amp;Open the key</source>
        <translation>Schlüssel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>The VM of this session was made with your own SSH key %1, which is encrypted. Enter its passphrase, or a reference to it such as op://vault/item/field.</source>
        <translation>Die VM dieser Sitzung wurde mit Ihrem eigenen SSH-Schlüssel %1 angelegt, der verschlüsselt ist. Geben Sie seine Passphrase ein oder einen Verweis darauf wie op://vault/item/field.</translation>
    </message>
</context>
<context>
    <name>coder::PlacePage</name>
    <message>
        <source>%1, distance %2, %3, %4</source>
        <translation>%1, Entfernung %2, %3, %4</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>The nearer the VM, the quicker the first word. Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation>Je näher die VM, desto schneller das erste Wort. Verfügbar ist, was Linode listet; ob eine da ist, zeigt sich beim Erstellen.</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Regionen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Entfernung</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation>&amp;Region</translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation>Erneut &amp;fragen</translation>
    </message>
    <message>
        <source>Asking Linode …</source>
        <translation>Linode wird gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>What is in stock could not be read. You can go on all the same.</source>
        <translation>Was verfügbar ist, konnte nicht gelesen werden. Sie können trotzdem weitermachen.</translation>
    </message>
</context>
<context>
    <name>coder::PreferencesDialog</name>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the preferences</source>
        <translation>In den Einstellungen suchen</translation>
    </message>
    <message>
        <source>These preferences were written by a newer version of this program. They can be read here, not changed.</source>
        <translation>Diese Einstellungen wurden von einer neueren Version dieses Programms geschrieben. Sie können hier gelesen, aber nicht geändert werden.</translation>
    </message>
    <message>
        <source>No preference has these words.</source>
        <translation>Keine Einstellung enthält diese Wörter.</translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation>Den Projektordner wählen</translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation>Projektordner</translation>
    </message>
    <message>
        <source>Cl&amp;ose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Choo&amp;se…</source>
        <translation>&amp;Durchsuchen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>coder::ProblemPanel</name>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What it means for the money, then what to do next; both are whole sentences.</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An error&apos;s name, for looking it up, and the provider&apos;s own words.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>In Cloud Manager</source>
        <translation>Im Cloud Manager</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Die Details kopieren</translation>
    </message>
</context>
<context>
    <name>coder::PurposePage</name>
    <message>
        <source>&amp;Fast and cheap</source>
        <translation>&amp;Schnell und günstig</translation>
    </message>
    <message>
        <source>B&amp;alanced</source>
        <translation>Aus&amp;gewogen</translation>
    </message>
    <message>
        <source>&amp;Largest</source>
        <translation>G&amp;rößtes Modell</translation>
    </message>
    <message>
        <source>Choose &amp;myself</source>
        <translation>Se&amp;lbst wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <source>Each suggestion is a model and the cheapest plan it fits on, at today&apos;s price.</source>
        <translation>Jeder Vorschlag ist ein Modell und der günstigste Tarif, auf den es passt, zum heutigen Preis.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation>&amp;Tarif</translation>
    </message>
    <message>
        <source>Run Open &amp;WebUI beside the model, for chats in the browser</source>
        <translation>Open Web&amp;UI neben dem Modell ausführen, für Chats im Browser</translation>
    </message>
    <message>
        <source>Performance profile</source>
        <translation>Leistungsprofil</translation>
    </message>
    <message>
        <source>Performance p&amp;rofile</source>
        <translation>Leistungspro&amp;fil</translation>
    </message>
    <message>
        <source>Looking the model up …</source>
        <translation>Das Modell wird nachgeschlagen&#xa0;…</translation>
    </message>
</context>
<context>
    <name>coder::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation>Überprüfen</translation>
    </message>
    <message>
        <source>&quot;Save&quot; writes the settings and rents nothing. &quot;Create&quot; also starts the first session.</source>
        <translation>„Speichern“ schreibt die Einstellungen und mietet nichts. „Erstellen“ startet auch die erste Sitzung.</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>Prüf&amp;ungen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>coder::RunsTab</name>
    <message>
        <source>What is kept</source>
        <translation>Was aufbewahrt ist</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Aufbewahrte Läufe</translation>
    </message>
    <message>
        <source>&amp;Import results…</source>
        <translation>Ergebnisse &amp;importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Of this program, of vLLM&apos;s own benchmark or of the older tool</source>
        <translation>Dieses Programms, der Messung von vLLM selbst oder des älteren Werkzeugs</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Arbeitslast</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Kept runs, with a box to compare</source>
        <translation>Aufbewahrte Läufe, mit einem Kästchen zum Vergleichen</translation>
    </message>
    <message>
        <source>Tick up to five runs and compare them.</source>
        <translation>Haken Sie bis zu fünf Läufe an und vergleichen Sie sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read.</source>
        <translation>
            <numerusform>%n Datei ist nicht lesbar.</numerusform>
            <numerusform>%n Dateien sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Five runs are chosen already: take one out first.</source>
        <translation>Fünf Läufe sind schon gewählt: nehmen Sie zuerst einen heraus.</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>Ergebnisse importieren</translation>
    </message>
    <message>
        <source>Results (*.json *.jsonl)</source>
        <translation>Ergebnisse (*.json *.jsonl)</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were read.</source>
        <translation>
            <numerusform>%n Lauf wurde gelesen.</numerusform>
            <numerusform>%n Läufe wurden gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Co&amp;mpare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Ent&amp;fernen&#xa0;…</translation>
    </message>
    <message>
        <source>The selected runs, or all: as a table (CSV), or as JSON that can be imported again</source>
        <translation>Die ausgewählten Läufe oder alle: als Tabelle (CSV) oder als JSON, das wieder importiert werden kann</translation>
    </message>
    <message>
        <source>The selected runs</source>
        <translation>Die ausgewählten Läufe</translation>
    </message>
    <message>
        <source>No run is kept yet. Measure a session, or import results.</source>
        <translation>Noch ist kein Lauf aufbewahrt. Messen Sie eine Sitzung, oder importieren Sie Ergebnisse.</translation>
    </message>
    <message>
        <source>Delete runs</source>
        <translation>Läufe entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n kept runs?</source>
        <translation>
            <numerusform>%n aufbewahrten Lauf entfernen?</numerusform>
            <numerusform>%n aufbewahrte Läufe entfernen?</numerusform>
        </translation>
    </message>
    <message>
        <source>What was measured cannot be had back without measuring again. No VM is touched.</source>
        <translation>Was gemessen wurde, ist ohne neue Messung nicht wiederzubekommen. Keine VM ist davon betroffen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%n runs were deleted.</source>
        <translation>
            <numerusform>%n Lauf wurde entfernt.</numerusform>
            <numerusform>%n Läufe wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export runs</source>
        <translation>Läufe exportieren</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and were left out.</source>
        <translation>
            <numerusform>%n Eintrag ist nicht lesbar und wurde ausgelassen.</numerusform>
            <numerusform>%n Einträge sind nicht lesbar und wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::SafetyPage</name>
    <message>
        <source>no cap</source>
        <translation>keine Obergrenze</translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation>Auf der sicheren Seite</translation>
    </message>
    <message>
        <source>Every VM has an end from the beginning. Linode bills started hours until it is destroyed.</source>
        <translation>Jede VM hat von Anfang an ein Ende. Linode berechnet angefangene Stunden, bis sie gelöscht ist.</translation>
    </message>
    <message>
        <source>Destroy it when idle for, in minutes</source>
        <translation>Löschen nach Leerlauf von, in Minuten</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Destroy it at the latest after, in hours</source>
        <translation>Spätestens löschen nach, in Stunden</translation>
    </message>
    <message>
        <source>Destroy it when &amp;idle for</source>
        <translation>Löschen nach &amp;Leerlauf von</translation>
    </message>
    <message>
        <source>Destroy it at the &amp;latest after</source>
        <translation>Spätestens löschen &amp;nach</translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation>Höchstkosten einer Sitzung in US-Dollar</translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation>Höchstkosten eines Monats in US-Dollar</translation>
    </message>
    <message>
        <source>Most one &amp;session may cost</source>
        <translation>Höchstkosten einer &amp;Sitzung</translation>
    </message>
    <message>
        <source>Use a &amp;firewall of mine, number</source>
        <translation>&amp;Eigene Firewall verwenden, Nummer</translation>
    </message>
    <message>
        <source>Number of your firewall</source>
        <translation>Nummer Ihrer Firewall</translation>
    </message>
    <message>
        <source>Enter the number of your firewall, as Cloud Manager shows it.</source>
        <translation>Geben Sie die Nummer Ihrer Firewall ein, wie der Cloud Manager sie zeigt.</translation>
    </message>
    <message numerus="yes">
        <source> minute(s)</source>
        <extracomment>After a number in a field: &quot;30 minutes&quot;. The number itself is not part of the text.</extracomment>
        <translation>
            <numerusform> Minute</numerusform>
            <numerusform> Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> hour(s)</source>
        <extracomment>After a number in a field: &quot;4 hours&quot;. The number itself is not part of the text.</extracomment>
        <translation>
            <numerusform> Stunde</numerusform>
            <numerusform> Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>M&amp;ake a firewall that admits SSH from my address only (recommended)</source>
        <translation>&amp;Firewall anlegen, die SSH nur von meiner Adresse zulässt (empfohlen)</translation>
    </message>
    <message>
        <source>M&amp;ake a firewall that admits SSH from %1 only (recommended)</source>
        <translation>&amp;Firewall anlegen, die SSH nur von %1 zulässt (empfohlen)</translation>
    </message>
    <message>
        <source>Most a m&amp;onth may cost</source>
        <translation>Höchstkosten eines &amp;Monats</translation>
    </message>
    <message>
        <source>At the month&apos;s cap, end what &amp;runs, too</source>
        <translation>Bei der Monats-Obergrenze auc&amp;h beenden, was läuft</translation>
    </message>
</context>
<context>
    <name>coder::SecretRow</name>
    <message>
        <source>Renew…</source>
        <translation>Erneuern&#xa0;…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen&#xa0;…</translation>
    </message>
    <message>
        <source>Renew: %1</source>
        <translation>Erneuern: %1</translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation>Ersetzen: %1</translation>
    </message>
    <message>
        <source>Asking the keychain</source>
        <translation>Der Schlüsselbund wird gefragt</translation>
    </message>
    <message>
        <source>Stored in a file that only you can read</source>
        <translation>In einer Datei, die nur Sie lesen können</translation>
    </message>
    <message>
        <source>Stored in the keychain</source>
        <translation>Im Schlüsselbund gespeichert</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>Es gibt keinen Schlüsselbund</translation>
    </message>
    <message>
        <source>Renew the API key</source>
        <translation>Den API-Schlüssel erneuern</translation>
    </message>
    <message>
        <source>Make a new API key? Other programs that were set up with the old one have to be set up again. Sessions that run keep the old one.</source>
        <translation>Einen neuen API-Schlüssel erzeugen? Andere Programme, die mit dem alten eingerichtet wurden, müssen neu eingerichtet werden. Laufende Sitzungen behalten den alten.</translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation>&amp;Erneuern</translation>
    </message>
</context>
<context>
    <name>coder::SessionList</name>
    <message>
        <source>Sessions with these words</source>
        <translation>Sitzungen mit diesen Wörtern</translation>
    </message>
    <message>
        <source>Filter of the sessions</source>
        <translation>Filter der Sitzungen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>New session…</source>
        <translation>Neue Sitzung&#xa0;…</translation>
    </message>
</context>
<context>
    <name>coder::SessionPage</name>
    <message>
        <source>Launch &amp;aider</source>
        <translation>ai&amp;der starten</translation>
    </message>
    <message>
        <source>Open &amp;chat</source>
        <translation>&amp;Chat öffnen</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation>&amp;Protokolle</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Parts of the session</source>
        <translation>Teile der Sitzung</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to all sessions</source>
        <translation>Zurück zu allen Sitzungen</translation>
    </message>
    <message>
        <source>Back to all sessions (Esc)</source>
        <translation>Zurück zu allen Sitzungen (Esc)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation>&amp;Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>Ereig&amp;nisse</translation>
    </message>
    <message>
        <source>Setti&amp;ngs</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
</context>
<context>
    <name>coder::SettingsTab</name>
    <message>
        <source>Latest end</source>
        <translation>Spätestes Ende</translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation>Leerlauflimit</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Model and limits of the engine belong to the session; the setup decides them for the next one.</source>
        <translation>Modell und Grenzen der Engine gehören zur Sitzung; für die nächste entscheidet die Einrichtung darüber.</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Hours to add</source>
        <translation>Zusätzliche Stunden</translation>
    </message>
    <message>
        <source>E&amp;xtend…</source>
        <translation>Verlän&amp;gern&#xa0;…</translation>
    </message>
    <message>
        <source>Extend the latest end</source>
        <translation>Das späteste Ende verlängern</translation>
    </message>
    <message>
        <source>Most it may cost</source>
        <translation>Höchstkosten</translation>
    </message>
    <message>
        <source>Served as</source>
        <translation>Bereitgestellt als</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPUs</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>Engine</translation>
    </message>
</context>
<context>
    <name>coder::SetupDesk</name>
    <message>
        <source>aider is installed.</source>
        <translation>aider ist installiert.</translation>
    </message>
    <message>
        <source>aider was not found.</source>
        <translation>aider wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Install it with &quot;pipx install aider-chat&quot;; other clients work without it.</source>
        <translation>Installieren Sie es mit „pipx install aider-chat“; andere Clients funktionieren ohne aider.</translation>
    </message>
</context>
<context>
    <name>coder::SetupWizard</name>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>S&amp;peichern</translation>
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
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
</context>
<context>
    <name>coder::SleepInhibitor</name>
    <message>
        <source>A rented VM is ended from this computer</source>
        <extracomment>Shown by the desktop where it lists what keeps the computer awake.</extracomment>
        <translation>Eine gemietete VM wird von diesem Computer aus beendet</translation>
    </message>
</context>
<context>
    <name>coder::SmallChart</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A chart&apos;s title, then the newest values of its lines.</extracomment>
        <translation>%1: %2</translation>
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
        <translation>Schritte des Starts</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation>Vergangen</translation>
    </message>
    <message>
        <source>Usually</source>
        <translation>Üblich</translation>
    </message>
</context>
<context>
    <name>coder::SupportDialog</name>
    <message>
        <source>Support bundle</source>
        <translation>Supportpaket</translation>
    </message>
    <message>
        <source>These files would be in the bundle. Secrets, accounts and addresses are replaced in them; session names, models and plans are not.</source>
        <translation>Diese Dateien kämen in das Paket. Geheimnisse, Konten und Adressen sind darin ersetzt; Namen von Sitzungen, Modelle und Tarife nicht.</translation>
    </message>
    <message>
        <source>Files of the support bundle</source>
        <translation>Dateien des Supportpakets</translation>
    </message>
    <message>
        <source>%1, %2 bytes</source>
        <translation>%1, %2 Byte</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Save the support bundle</source>
        <translation>Das Supportpaket speichern</translation>
    </message>
    <message>
        <source>Saved: %1. Look into it before you send it to anybody.</source>
        <translation>Gespeichert: %1. Sehen Sie hinein, bevor Sie es jemandem senden.</translation>
    </message>
</context>
<context>
    <name>coder::SwitchModelDialog</name>
    <message>
        <source>The cost per hour stays the same: %1.</source>
        <translation>Die Kosten je Stunde bleiben gleich: %1.</translation>
    </message>
    <message>
        <source>The cost per hour stays the same.</source>
        <translation>Die Kosten je Stunde bleiben gleich.</translation>
    </message>
    <message>
        <source>The VM, its address and its key stay, too. Answers that are under way when the models change places are cut off. Where the model does not come up, %1 is served again.</source>
        <translation>Auch die VM, ihre Adresse und ihr Schlüssel bleiben. Antworten, die beim Wechsel unterwegs sind, brechen ab. Startet das Modell nicht, wird %1 wieder bereitgestellt.</translation>
    </message>
    <message>
        <source>Name a model to see whether it fits.</source>
        <translation>Nennen Sie ein Modell, um zu sehen, ob es passt.</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ob es passt</translation>
    </message>
    <message>
        <source>What stays the same</source>
        <translation>Was gleich bleibt</translation>
    </message>
    <message>
        <source>Switch the model of %1</source>
        <translation>Modell von %1 wechseln</translation>
    </message>
    <message>
        <source>Context in tokens</source>
        <translation>Kontext in Token</translation>
    </message>
    <message>
        <source>the most that fits</source>
        <translation>so viel wie passt</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>Jetzt:</translation>
    </message>
    <message>
        <source>Model now</source>
        <translation>Jetziges Modell</translation>
    </message>
    <message>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <source>&amp;Context:</source>
        <translation>&amp;Kontext:</translation>
    </message>
    <message>
        <source>See &amp;whether it fits</source>
        <translation>&amp;Prüfen, ob es passt</translation>
    </message>
    <message>
        <source>&amp;Switch</source>
        <translation>&amp;Wechseln</translation>
    </message>
    <message>
        <source>Whether it fits was not looked at yet.</source>
        <translation>Ob es passt, wurde noch nicht geprüft.</translation>
    </message>
    <message>
        <source>%1 serves this model already.</source>
        <translation>%1 stellt dieses Modell schon bereit.</translation>
    </message>
    <message>
        <source>Asking Hugging Face about the model …</source>
        <translation>Hugging Face wird nach dem Modell gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>It would be served as %1, with a context of %2 tokens.</source>
        <translation>Es würde als %1 bereitgestellt, mit einem Kontext von %2 Token.</translation>
    </message>
    <message>
        <source>Up to %1 are fetched first; the model now goes on answering until then.</source>
        <translation>Zuerst werden bis zu %1 geladen; das jetzige Modell antwortet bis dahin weiter.</translation>
    </message>
    <message>
        <source>Left out, as it was meant for the model now: %1</source>
        <translation>Weggelassen, weil es für das jetzige Modell gedacht war: %1</translation>
    </message>
    <message>
        <source>A model is named as its page at Hugging Face is: owner/name.</source>
        <translation>Ein Modell heißt wie seine Seite bei Hugging Face: Besitzer/Name.</translation>
    </message>
</context>
<context>
    <name>coder::TokenDialog</name>
    <message>
        <source>The API token for Linode, or a reference to it such as op://vault/item/field. It needs the rights %1.</source>
        <translation>Das API-Token für Linode, oder eine Referenz darauf wie op://vault/item/field. Es braucht die Rechte %1.</translation>
    </message>
    <message>
        <source>The token for Hugging Face, or a reference to it such as op://vault/item/field. Only models that ask for an agreement need one.</source>
        <translation>Das Token für Hugging Face, oder eine Referenz darauf wie op://vault/item/field. Nur Modelle, die eine Zustimmung verlangen, brauchen eines.</translation>
    </message>
    <message>
        <source>Token for Linode</source>
        <translation>Token für Linode</translation>
    </message>
    <message>
        <source>Token for Hugging Face</source>
        <translation>Token für Hugging Face</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Wo es aufbewahrt wird</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>&amp;Token:</source>
        <translation>&amp;Token:</translation>
    </message>
    <message>
        <source>&amp;Keep it:</source>
        <translation>&amp;Aufbewahren:</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ab&amp;brechen</translation>
    </message>
</context>
<context>
    <name>coder::TrayMenu</name>
    <message>
        <source>Menu of Linode LLM Coder</source>
        <translation>Menü von Linode LLM Coder</translation>
    </message>
</context>
<context>
    <name>coder::WebhookFact</name>
    <message>
        <source>&amp;Set…</source>
        <translation>&amp;Setzen&#xa0;…</translation>
    </message>
    <message>
        <source>Set the webhook</source>
        <translation>Webhook setzen</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>&amp;Testen</translation>
    </message>
    <message>
        <source>Test the webhook</source>
        <translation>Webhook testen</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>Forget the webhook</source>
        <translation>Webhook vergessen</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>It is told when a session ends soon, was destroyed or needs attention, and when the cap is nearly used.</source>
        <translation>Er erfährt, wenn eine Sitzung bald endet, gelöscht wurde oder Handlungsbedarf hat, und wenn die Obergrenze fast verbraucht ist.</translation>
    </message>
    <message>
        <source>none is set: Slack, or anything that takes a message by POST</source>
        <translation>keiner gesetzt: Slack oder was sonst eine Nachricht per POST annimmt</translation>
    </message>
    <message>
        <source>Its address, which begins with https. It is kept in the keychain.</source>
        <translation>Seine Adresse, die mit https beginnt. Sie wird im Schlüsselbund aufbewahrt.</translation>
    </message>
    <message>
        <source>That is no address of a webhook: it begins with https.</source>
        <translation>Das ist keine Adresse eines Webhooks: Sie beginnt mit https.</translation>
    </message>
    <message>
        <source>A test message is being sent …</source>
        <translation>Eine Testnachricht wird gesendet&#xa0;…</translation>
    </message>
    <message>
        <source>The webhook took the test message.</source>
        <translation>Der Webhook hat die Testnachricht angenommen.</translation>
    </message>
    <message>
        <source>The test failed: %1</source>
        <translation>Der Test ist misslungen: %1</translation>
    </message>
</context>
<context>
    <name>coder::WhiskerChart</name>
    <message>
        <source>ms: dot p50, short stroke p95, long p99</source>
        <translation>ms: Punkt p50, kurzer Strich p95, langer p99</translation>
    </message>
</context>
<context>
    <name>coder::WindowBanner</name>
    <message>
        <source>No session is known here.</source>
        <translation>Hier ist keine Sitzung bekannt.</translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation>Einrich&amp;ten&#xa0;…</translation>
    </message>
    <message>
        <source>Try a&amp;gain</source>
        <translation>Erneut vers&amp;uchen</translation>
    </message>
    <message>
        <source>%1 in Cloud Manager</source>
        <translation>%1 im Cloud Manager</translation>
    </message>
    <message>
        <source>Un&amp;lock the keyring…</source>
        <translation>Schlüsselbund en&amp;tsperren&#xa0;…</translation>
    </message>
    <message>
        <source>Enter to&amp;ken…</source>
        <translation>Token e&amp;ingeben&#xa0;…</translation>
    </message>
    <message>
        <source>Linode does not answer.</source>
        <translation>Linode antwortet nicht.</translation>
    </message>
    <message>
        <source>Whatever runs is billed by the started hour until it is destroyed.</source>
        <translation>Was läuft, wird nach angefangenen Stunden berechnet, bis es gelöscht ist.</translation>
    </message>
</context>
</TS>
