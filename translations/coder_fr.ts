<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>%1 answers at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billed so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy %1 (VM %2, %3)? All on it is lost. [y/N] </source>
        <extracomment>Answered with the first letter of &quot;yes&quot; or &quot;no&quot;; the large one is what Enter means.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroying %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not proved yet that %1 is gone; it may still cost money. A background process of this computer goes on until it is proved. Look with &quot;coder status %1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 now ends at %2 at the latest; at worst it costs %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is kept and goes on costing money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM of this program is running that no session knew: %1. End it with &quot;coder down %2&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what is on disk; the provider was not asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions on disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is the current session of this folder. Take its settings with: . ./.aider-env</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list could not be kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not told</source>
        <extracomment>Whether Linode lists the plan as in stock in a region.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no region lists it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLAN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CARDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VRAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VCPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PRICE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LISTED IN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode offers no GPU plans to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per started hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end yet: the VM is not created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not protected while this computer is off; this computer ends it at %1 at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAME</source>
        <extracomment>Headings of a table: UP is how long the VM runs, BILLED what it has cost, ENDS when it ends.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STATE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLAN · REGION</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>BILLED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ENDS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billed so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ended. Nothing was rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is destroyed: the provider no longer knows VM %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is unknown: see the provider&apos;s invoice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left behind, delete it by hand: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the session was destroyed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 per started hour; at worst this session costs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 in %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It ends by itself after %1; until the VM guards itself this computer has to be on for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing is rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. The VM of %1 is kept and costs money. Go on with &quot;coder up %1&quot;, end it with &quot;coder down %1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Stop here. [d]estroy the VM, [k]eep it, or [g]o on? [d/k/g] </source>
        <extracomment>The letters in brackets are the answers; they stand in the same order in the text &quot;dkg&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with &quot;coder up %1&quot;, look at &quot;coder logs %1&quot;, or end it with &quot;coder down %1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the provider …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the model hub …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands in the way of &quot;coder up&quot;. Nothing was rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct what is wrong before &quot;coder up&quot;. Nothing was rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number from 1 to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That one cannot be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face token, for gated models only; not shown (Enter for none or the stored one): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Connect. Make a token at https://cloud.linode.com/profile/tokens with the rights %1. An op:// reference is taken too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode API token, not shown (Enter to keep it): </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode API token, not shown: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>distance %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No region with GPUs is known. The answers are kept; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an amount such as 7.50, or 0 for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of a firewall of yours, or 0 to have one made for each session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it when idle for how many minutes (0 = never)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it at the latest after how many hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Stay safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it nowhere; LINODE_TOKEN is set in the environment each time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write these settings (&quot;b&quot; goes back)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Nothing was written to .env and nothing is rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers are kept, without secrets: &quot;coder wizard&quot; goes on with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The setup asks questions, and --no-input forbids them. Set %1 in .env and LINODE_TOKEN in the environment or in .env.secrets instead, then run &quot;coder validate&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Regions: &quot;us-east, us-ord, fr-par, de-fra-2 and 3 more&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n started hour(s) billed, %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>done</source>
        <extracomment>What became of a stage, in a column before its name: &quot;done Booting&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dkg</source>
        <extracomment>Three different letters: destroy, keep, go on, as in the question that ends in &quot;[d/k/g]&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM for %2 per started hour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written: %1. Nothing is rented. &quot;coder up&quot; creates a VM; its price is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Config</name>
    <message>
        <source>%1 in %2 has letters that do not belong there.</source>
        <extracomment>%1 is a setting, %2 where it stands: &quot;REGION in .env:3 has letters that do not belong there.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is not a whole number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is not a number from %3 to %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is neither true nor false.</source>
        <extracomment>The words &quot;true&quot; and &quot;false&quot; stand in the file and are not translated.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is none of: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is not an amount in US dollars such as 7.50.</source>
        <extracomment>The file takes a point, not a comma: 7.50 stays as it is.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <extracomment>%3 is a sentence that says what the setting is for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line %1=… to %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change or remove it. %1</source>
        <extracomment>%1 is a sentence that says what the setting is for.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 is not used: move that line to .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WATCHDOG_ENABLED=false turns off the idle limit only; the lease still ends the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WATCHDOG_TIMEOUT_MINUTES is not shorter than the lease, so that only the lease ends the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2: %3</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a sentence: &quot;.env:3: This is not NAME=value.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not NAME=value; add the &quot;=&quot; or put a # in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name before &quot;=&quot; may have letters, digits and _ only, and no digit in front.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The quote before the value of %1 is not closed; add %2 at the end of the value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text after the closing quote of %1; put quotes around the whole value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2: %3 is given again in line %4, which counts.</source>
        <extracomment>%1 is a file, %2 a line of it, %3 a setting, %4 another line.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1:%2: %3 is taken as it is written: nothing is expanded or run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: This is not a text in UTF-8; save it as plain text.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took too long and was given up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it as the details say and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays, report it with the details.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the file&apos;s rights and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and the free space, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session was saved by a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update this program to change it; reading is possible.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another process is working on this session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it is done, or watch it with &quot;coder status&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that is needed is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install what the details name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s connection and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that no proxy or login page stands in between, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused the token: it is wrong, expired or revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new token in Cloud Manager and set LINODE_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused: the token may not do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a token with the rights the details name; &quot;coder validate&quot; lists them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region has none left of this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another region or plan; &quot;coder list-types&quot; shows what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused: the account&apos;s limit is reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy what you no longer need, or ask Linode&apos;s support for a higher limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused: the label is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot;; the VM may be one of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode is still busy with an earlier request for this VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is tried again by itself; otherwise try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused: too many requests in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a minute and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode&apos;s API is under maintenance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at status.linode.com and try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what the details name and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode&apos;s API failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a minute; status.linode.com tells about disturbances.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused: the account is not active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish its setup or billing in Cloud Manager, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token belongs to another account than the one that made the VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set a token of the account that made it; only that one can prove what became of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode&apos;s answer got lost, so it is not known what came of the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; in a minute; the VM is looked for by its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM does not answer to SSH.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may still be starting; try again, or check that the firewall admits your address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM did not answer to SSH in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM refused our SSH key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key of this computer was replaced, destroy the session and start a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM showed another host key than the one it was made with, so nothing was sent to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If nobody rebuilt the VM, somebody may stand in between: destroy the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the VM broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A command on the VM failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder logs&quot;, or at the VM with &quot;coder ssh&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local port of this session is used by another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End that program, or set another VLLM_PORT.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the VM failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source cloud-init&quot;; try &quot;coder up&quot; again, or destroy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model does not answer yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait for it, or look at &quot;coder logs --source vllm&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model server failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder logs --source vllm&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model server refused the API key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the session again with &quot;coder up&quot;; it gives the VM the key of this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face does not know this model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is gated and this token may not read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked or does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, or set the token in the environment or in .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no keyring to keep a secret in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the token in the environment or in .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set LINODE_TOKEN in the environment or in .env.secrets; to try without one, use --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A secret could not be read from 1Password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot;, check the op:// reference, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the lines the details name to .env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings cannot be used as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the lines the details name, then run &quot;coder validate&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The firewall in FIREWALL_ID does not exist in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out and one is made for the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode does not offer this plan to your account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode has no such region, or no GPUs there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode does not tell the price of this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a price a cap cannot be kept: choose another plan, or take the cap out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at &quot;coder list&quot; for the names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several sessions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which one, by its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session exists with other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another name, or destroy this session first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session of this name exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session&apos;s lease has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a new session with &quot;coder up&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is kept and is billed by the started hour until it is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM may have been made and may be billed; it is looked for until that is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is not proved gone and may still be billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM is destroyed and no longer billed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SSH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LauncherScript</name>
    <message>
        <source>Press Enter to close.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aider ended with an error; its words are above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message>
        <source>%1 this month of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 this month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asking Linode …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode was not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last checked %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>How many sessions run: &quot;2 running&quot;.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 so far</source>
        <extracomment>What the sessions that run now have cost so far.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no session known to be running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some prices unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next charge %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions. Nothing is costing money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session matches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Linode what is running …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions are known here. Without a token Linode cannot be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions are known here. Linode refused the token, so this is not certain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach Linode. Last checked %1: no session was running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot reach Linode. No sessions are known here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Launch aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It took %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it has cost is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) billed, %1.</source>
        <extracomment>Billed are started hours: &quot;3 hours billed, US$3.12.&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Some things made for it could not be deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM of this program runs that no session knew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <extracomment>The VM&apos;s label, how long it has run, what it has cost: &quot;coder-7f3a, 2 h, US$1.04.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It will be destroyed at %1.</source>
        <extracomment>%1 is a time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % of this month&apos;s %2 used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has used %2 % of its %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 are billed so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start at &amp;login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts in the tray when you log in, so that running sessions are seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start &amp;hidden in the tray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows no window at the start where the desktop has a tray.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Closing the window hides it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program goes on in the tray where there is one. Without a tray, closing never hides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colours of the windows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the windows. It changes at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show an icon in the t&amp;ray</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells at a glance whether money is being spent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the &amp;panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose it if the tray icon cannot be seen on your panel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ter&amp;minal command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal for aider, with its option to run a program, such as “kitty -e”. Empty: the first one found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where aider starts, unless a session remembers another folder. Empty: you are asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More ar&amp;guments for aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to each start of aider, such as “--no-auto-commits”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is &amp;ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells how long it took, and offers to launch aider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session &amp;ends soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells some minutes before a session is destroyed by itself, and offers to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session was &amp;destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells what it has cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session needs atten&amp;tion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells what went wrong and what it means for the money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A &amp;budget is nearly used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells when four fifths of a session&apos;s or the month&apos;s limit are billed, and when all is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A VM is found that &amp;no session knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tells of a VM that this program made and lost sight of; it costs money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creates and destroys VMs. Stored in the keychain, never in a file of ours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for models that ask for an agreement. Stored in the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key of the models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What clients show to the model. A new one counts for sessions made from then on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 (VM %2): billed so far %3.</source>
        <extracomment>A session, its VM, what it has cost so far.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The VM and everything on it are deleted at Linode. This cannot be undone. It is tried until Linode confirms it; then nothing more is billed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left running, a program in the background keeps the connection and destroys it at %1 at the latest, if this computer is on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left running, a program in the background goes on with the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Destroy %n sessions?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may be costing money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n sessions may be costing money.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave running until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Leave running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two whole sentences: what it means for the money, what to do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>not running</source>
        <extracomment>Read aloud in the column &quot;Up&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>billed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no end known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1 at the latest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Launch aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, for %3.</source>
        <extracomment>The phase with its stage, the stage in words, how long it has run.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>A phase as a sentence.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan · region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <extracomment>Heading of the column that tells how long the VM runs.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Billed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle / ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healing: something failed and is being repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention: it stopped before it was ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroying: it will be tried until Linode confirms it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroyed at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ours: a VM that another installation made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: it is not certain whether a VM is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is rented.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is guarded by whoever made it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no end yet: the VM is not created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not protected while this computer is off. This computer destroys it at %1 at the latest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Where the VM is made, such as us-east.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan that is rented, such as g2-gpu-rtx4000a1-s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model at Hugging Face, as owner/name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name clients ask for; without it, the model&apos;s own family name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall of yours to use; without it one is made for the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk image; without it one with the driver is preferred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest end: the VM is destroyed before this many hours are over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most one session may cost; shortens the lease.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most all sessions of a month may cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep an idle VM until the hour that is paid already is nearly over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy the VM when it is idle; the lease holds in any case.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long the VM may be idle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long before the end a warning is given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over how many GPUs the model is spread; without it, all of the plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest context in tokens; without it, the model&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of GPU memory vLLM may take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many requests run at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number format of the computation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number format of the KV cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More options for vLLM, as on a command line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container image of vLLM; without it, the version this program is tested with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local port of the first session&apos;s tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A performance profile of the older tool.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep downloaded weights on the VM&apos;s disk across restarts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the container runtime check the services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the NCCL environment for several GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Open WebUI beside the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open WebUI asks for a login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The container image of Open WebUI.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local port of Open WebUI&apos;s tunnel.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads gated models; belongs into .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider&apos;s API token; belongs into .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same, by the name linode-cli gives it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupCheck</name>
    <message>
        <source>the environment (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.env.secrets (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the configuration of linode-cli</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was found, and the keyring is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keyring, or set LINODE_TOKEN in the environment or in .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is a reference that could not be read: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in with &quot;op signin&quot; and check the op:// reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was found: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one in Cloud Manager with the rights %1, and set LINODE_TOKEN in .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token was found in %1; it was not tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token from %1 works; the account is %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refused the token from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is wrong, expired or revoked: make a new one in Cloud Manager and replace it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token from %1 could not be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked and could not be asked; it may hold another token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it if the token should be the one from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.env.secrets can be read by others on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run: chmod 600 .env.secrets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LINODE_URL names %1, not Linode&apos;s own API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode did not tell what the token may do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token may do everything, more than is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A token with only %1 is safer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lacks: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a token with: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token may do more than is needed: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token has the rights that are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token belongs to a restricted user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That user needs the grants to add Linodes and firewalls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s settings could not be read, so paid extras cannot be ruled out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account:read_only to the token to have them checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account gives every new VM paid backups, whatever is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn off &quot;Enroll all new Linodes in backups&quot; in Cloud Manager&apos;s account settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has Linode Managed, which is billed for each VM.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check in Cloud Manager what a VM of an hour costs with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account adds no paid extras to new VMs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All required settings are there and can be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap of this session cannot be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is unknown: Linode does not tell it for this plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up in Cloud Manager before you launch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is %1, and at worst %2 for the lease of %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists; it is gated, and your token may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists and is open to all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face does not know %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct MODEL_ID: it is owner/name, as on the model&apos;s page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is gated, and it may not be read with what you gave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept the licence on the model&apos;s page and set HUGGING_FACE_HUB_TOKEN in .env.secrets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be looked up at Hugging Face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to %1 or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can over: %1. Choose a TYPE with so many GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take VLLM_TENSOR_PARALLEL_SIZE out, or choose a smaller TYPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights need %1 GiB on each GPU, and %2 GiB may be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a TYPE with more GPU memory, or a quantised model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights need %1 of %2 GiB on each GPU; the rest is for the context.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VLLM_MAX_MODEL_LEN is %1, but the model was made for %2 tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it to %1 at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot compute in bfloat16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set VLLM_DTYPE to half, or choose a newer card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token works; the account is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode refuses this token: it is wrong, expired or revoked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste it again, or make a new one in Cloud Manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token could not be tried.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a token, or wait until the stored one is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a Linode API token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is being tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the model is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; the reason was: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall is made for the session; it admits SSH from your address only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall %1 exists: %2. It is used as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall %1 exists but is disabled: it would protect nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enable it in Cloud Manager, or take FIREWALL_ID out to have one made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall %1 does not exist in this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct FIREWALL_ID, or take it out to have one made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall %1 could not be looked up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n public key(s) of yours are added for use by hand.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s SSH key is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An SSH key for this computer is made at the first launch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The regions could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a REGION from &quot;coder list-types&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode has no region %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) has no GPU plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) has a disturbance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at status.linode.com, or choose another REGION.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2) has GPU plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2, %3 GiB each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plans could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode offers no GPU plan %1 to this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a TYPE from &quot;coder list-types&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the model fits cannot be told; check the card&apos;s memory yourself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether %1 is in stock in %2 could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It shows when the VM is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode does not list %1 as sold out in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode lists %1 as not available in %2 now. The list is a hint only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it all the same, or choose another TYPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it all the same, or one of: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model cannot be spread over %n GPU(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model is spread over %1 of the %n GPUs; the others are paid for and idle.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether this model can be spread over %n GPUs is not known.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model can be spread over the plan&apos;s %n GPU(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n GPU(s) of a kind this program does not know.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, .env.secrets or the keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token was found: LINODE_TOKEN is not in the environment, and a stored one is sent to the public API only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a price no cap can be kept: remove SESSION_CAP_USD or choose another TYPE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cap does not pay for the first hour: raise or remove SESSION_CAP_USD.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetupWords</name>
    <message>
        <source>%1 × %2</source>
        <extracomment>How many cards of which kind: &quot;2 × RTX 4000 Ada&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per started hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>session: %1, month: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours, number %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made for the session; admits SSH from your address only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made for the session; admits SSH from %1 only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open WebUI</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast and cheap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick answers for small edits and questions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The everyday choice: good at changes over several files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The longest context and the most knowledge, for hard tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any model of Hugging Face on any plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 on %2 for %3</source>
        <extracomment>A model, the cards it runs on, the price: &quot;Qwen2.5 on 1 × RTX 4000 Ada for US$0.52 per started hour&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the list of plans.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No plan offered to this account fits %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of plans could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3, %4</source>
        <extracomment>A plan&apos;s id, its cards, their memory, its price per hour.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing the token …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At worst this session costs %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this session costs at worst cannot be told: the price is unknown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create for %1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create, price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ok</source>
        <extracomment>In front of a check: &quot;ok: The token works.&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked, so the token could not be stored. Nothing was written. Unlock the keyring and try again, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This desktop has no keyring to store the token in. Nothing was written. Choose where it shall go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Store it in the keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it for this run only; ask again next time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it to .env.secrets, a plain file that only you can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the latest after %1, never for being idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after %1 idle, at the latest after %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayFarewell</name>
    <message>
        <source>The window is closed; the program goes on in the tray, where sessions are seen and can be destroyed. Start it at login, too?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start at login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <extracomment>A price per hour where one session&apos;s price is not known: &quot;at least US$0.52/h&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder - nothing running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder - not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder - cannot reach Linode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder - no token yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coder - Linode refused the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>coder - %n running, %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>coder - %n may be running, %1</source>
        <extracomment>Linode could not be asked, so that it is not certain what runs.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>ends %1</source>
        <extracomment>When a session is destroyed at the latest: &quot;ends 18:42&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep for 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;New session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Launch aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open c&amp;hat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep 1 hour longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Destroy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;destroyed sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating the VM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing the container runtime</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Installing the GPU driver</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading vLLM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Downloading weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>less than %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/h</source>
        <extracomment>A price per hour, such as &quot;US$1.04/h&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds; below are minutes, hours and days, short as the locale does it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>The time left or passed is nothing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>A time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creating</source>
        <extracomment>The phases of a session, as its state in the table.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroyed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <extracomment>What a stage of the start is doing.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, stage %2 of %3</source>
        <extracomment>A phase and how far it is: &quot;Creating, stage 3 of 9&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::AboutDialog</name>
    <message>
        <source>About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions, paths and phases for a report. No secrets, no addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rents a GPU VM at Linode, serves a coding model on it, and destroys it. It is made so that it cannot surprise you with a bill.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty. It is not made by Linode or Akamai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences of the works in this program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::ConnectPage</name>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program rents and destroys VMs in your Linode account. For that it needs an API token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Make a token in Cloud Manager&lt;/a&gt; with exactly these rights: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a token in Cloud Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Linode API token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hugging Face token, optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hugging Face token (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only gated models need it, such as Llama: it shows that you accepted their licence. The suggested models are open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In place of a secret you may enter a 1Password reference, op://vault/item/field. Secrets go to the keyring, never into .env.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to go on with the one that is stored</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::EventsTab</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::Launcher</name>
    <message>
        <source>Project folder for aider in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::LauncherDialog</name>
    <message>
        <source>aider is not installed on this computer. Install it with one of these commands in a terminal, then launch it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No terminal was found. Name the command of yours in the preferences, under “Terminal command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal “%1” was not found. Change it in the preferences, under “Terminal command”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project folder %1 is not there any more. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not ready yet. Launch aider when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Launch aider for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session goes on and is billed as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command that installs aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::LogSource</name>
    <message>
        <source>The VM cannot be reached yet: its address or host key is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ssh is not installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program has written no log.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::LogTab</name>
    <message>
        <source>Model server (vLLM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the VM (cloud-init)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lo&amp;g:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::MainWindow</name>
    <message>
        <source>Linode LLM Coder – demo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode LLM Coder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::MoneyFooter</name>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::NewSessionDialog</name>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest end in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h after it was created</source>
        <extracomment>After the number of hours of the latest end.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Latest end:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Create for %1 per hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linode must be reachable before a VM can be created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has letters, digits, dots, dashes and underscores, a letter or digit first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At worst this session costs %1: every started hour is billed until the VM is destroyed. While this computer is off nothing destroys it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is unknown: see the plan at Linode before you create it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <extracomment>Three whole sentences: what happened, what it means for the money, what to do.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::OverviewTab</name>
    <message>
        <source>%1, served as %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, served as %2, context of %3 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same for all sessions, never shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1 left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 per started hour; billed so far: %2; next charge %3</source>
        <extracomment>%3 is a time of day and how far it is: &quot;18:42, in 5 min&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::PlacePage</name>
    <message>
        <source>%1, distance %2, %3, %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The nearer the VM, the quicker the first word. Stock is what Linode lists; whether there is one shows when it is created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking Linode …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in stock could not be read. You can go on all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::PreferencesDialog</name>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search in the preferences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These preferences were written by a newer version of this program. They can be read here, not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No preference has these words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the project folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::ProblemPanel</name>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>What it means for the money, then what to do next; both are whole sentences.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>An error&apos;s name, for looking it up, and the provider&apos;s own words.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::PurposePage</name>
    <message>
        <source>&amp;Fast and cheap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B&amp;alanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose &amp;myself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each suggestion is a model and the cheapest plan it fits on, at today&apos;s price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model at Hugging Face, as owner/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M&amp;odel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run Open &amp;WebUI beside the model, for chats in the browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performance p&amp;rofile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking the model up …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::ReviewPage</name>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;Save&quot; writes the settings and rents nothing. &quot;Create&quot; also starts the first session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SafetyPage</name>
    <message>
        <source>no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every VM has an end from the beginning. Linode bills started hours until it is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it when idle for, in minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it at the latest after, in hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it when &amp;idle for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy it at the &amp;latest after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most one session may cost, in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most a month may cost, in US dollars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most one &amp;session may cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most a &amp;month may cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a &amp;firewall of mine, number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of your firewall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the number of your firewall, as Cloud Manager shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a firewall that admits SSH from my address only (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a firewall that admits SSH from %1 only (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source> minute(s)</source>
        <extracomment>After a number in a field: &quot;30 minutes&quot;. The number itself is not part of the text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> hour(s)</source>
        <extracomment>After a number in a field: &quot;4 hours&quot;. The number itself is not part of the text.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::SecretRow</name>
    <message>
        <source>Renew…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in a file that only you can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stored in the keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renew the API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new API key? Other programs that were set up with the old one have to be set up again. Sessions that run keep the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace a secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new value, or a reference such as op://vault/item/field:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SessionList</name>
    <message>
        <source>Sessions with these words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter of the sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New session…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SessionPage</name>
    <message>
        <source>Launch &amp;aider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Des&amp;troy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Logs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;vents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to all sessions (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SettingsTab</name>
    <message>
        <source>&amp;Keep 1 hour longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latest end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off; the latest end stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SetupDesk</name>
    <message>
        <source>aider is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aider was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it with &quot;pipx install aider-chat&quot;; other clients work without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::SetupWizard</name>
    <message>
        <source>Set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::StageList</name>
    <message>
        <source>%1 %2 %</source>
        <extracomment>A state and how far it is: &quot;running 42 %&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stages of the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elapsed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usually</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::TrayMenu</name>
    <message>
        <source>Menu of Linode LLM Coder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>coder::WindowBanner</name>
    <message>
        <source>No session is known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set &amp;up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try &amp;again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
