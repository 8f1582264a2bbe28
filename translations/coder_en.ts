<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Budget</name>
    <message numerus="yes">
        <source>%1 for %n started hour(s)</source>
        <translation>
            <numerusform>%1 for %n started hour</numerusform>
            <numerusform>%1 for %n started hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>The slowest pair of GPUs has NVLink with %n lane(s): tensor parallel loses little.</source>
        <translation>
            <numerusform>The slowest pair of GPUs has NVLink with %n lane: tensor parallel loses little.</numerusform>
            <numerusform>The slowest pair of GPUs has NVLink with %n lanes: tensor parallel loses little.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>Regions: &quot;us-east, us-ord, fr-par, de-fra-2 and 3 more&quot;.</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n started hour(s) billed, %1.</source>
        <translation>
            <numerusform>%n started hour billed, %1.</numerusform>
            <numerusform>%n started hours billed, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n GPU(s)</source>
        <translation>
            <numerusform>%n GPU</numerusform>
            <numerusform>%n GPUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That may add %1, for %n started hour(s).</source>
        <translation>
            <numerusform>That may add %1, for %n started hour.</numerusform>
            <numerusform>That may add %1, for %n started hours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That may add %n started hour(s); the price of one is unknown.</source>
        <translation>
            <numerusform>That may add %n started hour; the price of one is unknown.</numerusform>
            <numerusform>That may add %n started hours; the price of one is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) failed and are in no average. The first one: %1</source>
        <translation>
            <numerusform>%n request failed and is in no average. The first one: %1</numerusform>
            <numerusform>%n requests failed and are in no average. The first one: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) kept.</source>
        <translation>
            <numerusform>%n run kept.</numerusform>
            <numerusform>%n runs kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Confidence: %1, of %n run(s).</source>
        <translation>
            <numerusform>Confidence: %1, of %n run.</numerusform>
            <numerusform>Confidence: %1, of %n runs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was measured more than %n day(s) ago.</source>
        <translation>
            <numerusform>It was measured more than %n day ago.</numerusform>
            <numerusform>It was measured more than %n days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measured configuration(s) cost more than the budget.</source>
        <translation>
            <numerusform>%n measured configuration costs more than the budget.</numerusform>
            <numerusform>%n measured configurations cost more than the budget.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonReading</name>
    <message numerus="yes">
        <source>%n at once</source>
        <translation>
            <numerusform>%n at once</numerusform>
            <numerusform>%n at once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n failed</source>
        <translation>
            <numerusform>%1, %n failed</numerusform>
            <numerusform>%1, %n failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MeasureReading</name>
    <message numerus="yes">
        <source>Measuring %1 with %n requests at once. The VM is not idle meanwhile and costs as ever.</source>
        <translation>
            <numerusform>Measuring %1 with %n request at once. The VM is not idle meanwhile and costs as ever.</numerusform>
            <numerusform>Measuring %1 with %n requests at once. The VM is not idle meanwhile and costs as ever.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n requests ended, %2 failed, %3 under way; %4 tokens answered.</source>
        <translation>
            <numerusform>%1 of %n request ended, %2 failed, %3 under way; %4 tokens answered.</numerusform>
            <numerusform>%1 of %n requests ended, %2 failed, %3 under way; %4 tokens answered.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MoneyWords</name>
    <message numerus="yes">
        <source>%n running</source>
        <extracomment>How many sessions run: &quot;2 running&quot;.</extracomment>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may be running</source>
        <extracomment>How many sessions there are of which it is not certain whether they run.</extracomment>
        <translation>
            <numerusform>%n may be running</numerusform>
            <numerusform>%n may be running</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message numerus="yes">
        <source>%n hour(s) billed, %1.</source>
        <extracomment>Billed are started hours: &quot;3 hours billed, US$3.12.&quot;</extracomment>
        <translation>
            <numerusform>%n hour billed, %1.</numerusform>
            <numerusform>%n hours billed, %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message numerus="yes">
        <source>Destroy %n sessions?</source>
        <translation>
            <numerusform>Destroy %n session?</numerusform>
            <numerusform>Destroy %n sessions?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sessions may be costing money.</source>
        <translation>
            <numerusform>%n session may be costing money.</numerusform>
            <numerusform>%n sessions may be costing money.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReceiptLines</name>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s); the price is unknown.</source>
        <translation>
            <numerusform>VM %1 (%2, %3): %n started hour; the price is unknown.</numerusform>
            <numerusform>VM %1 (%2, %3): %n started hours; the price is unknown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VM %1 (%2, %3): %n started hour(s) at %4, %5.</source>
        <extracomment>%1 is the VM&apos;s number, %2 its plan, %3 its region, %4 a price for an hour, %5 money.</extracomment>
        <translation>
            <numerusform>VM %1 (%2, %3): %n started hour at %4, %5.</numerusform>
            <numerusform>VM %1 (%2, %3): %n started hours at %4, %5.</numerusform>
        </translation>
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
</context>
<context>
    <name>SetupCheck</name>
    <message numerus="yes">
        <source>%n public key(s) of yours are added for use by hand.</source>
        <translation>
            <numerusform>%n public key of yours is added for use by hand.</numerusform>
            <numerusform>%n public keys of yours are added for use by hand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU(s).</source>
        <translation>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPU.</numerusform>
            <numerusform>VLLM_TENSOR_PARALLEL_SIZE is %1, but the plan has %n GPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This model cannot be spread over %n GPU(s).</source>
        <translation>
            <numerusform>This model cannot be spread over %n GPU.</numerusform>
            <numerusform>This model cannot be spread over %n GPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model is spread over %1 of the %n GPUs; the others are paid for and idle.</source>
        <translation>
            <numerusform>The model is spread over %1 of %n GPU; the others are paid for and idle.</numerusform>
            <numerusform>The model is spread over %1 of the %n GPUs; the others are paid for and idle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether this model can be spread over %n GPUs is not known.</source>
        <translation>
            <numerusform>Whether this model can be spread over %n GPU is not known.</numerusform>
            <numerusform>Whether this model can be spread over %n GPUs is not known.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The model can be spread over the plan&apos;s %n GPU(s).</source>
        <translation>
            <numerusform>The model can run on the plan&apos;s %n GPU.</numerusform>
            <numerusform>The model can be spread over the plan&apos;s %n GPUs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n GPU(s) of a kind this program does not know.</source>
        <translation>
            <numerusform>%1 has %n GPU of a kind this program does not know.</numerusform>
            <numerusform>%1 has %n GPUs of a kind this program does not know.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrayView</name>
    <message numerus="yes">
        <source>coder - %n running, %1</source>
        <translation>
            <numerusform>coder - %n running, %1</numerusform>
            <numerusform>coder - %n running, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>coder - %n may be running, %1</source>
        <extracomment>Linode could not be asked, so that it is not certain what runs.</extracomment>
        <translation>
            <numerusform>coder - %n may be running, %1</numerusform>
            <numerusform>coder - %n may be running, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Webhook</name>
    <message numerus="yes">
        <source>%1 is destroyed. %n started hour(s) billed, %2.</source>
        <translation>
            <numerusform>%1 is destroyed. %n started hour billed, %2.</numerusform>
            <numerusform>%1 is destroyed. %n started hours billed, %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::LeftoversTab</name>
    <message numerus="yes">
        <source>%n thing(s) left over.</source>
        <translation>
            <numerusform>%n thing left over.</numerusform>
            <numerusform>%n things left over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::RunsTab</name>
    <message numerus="yes">
        <source>%n files cannot be read.</source>
        <translation>
            <numerusform>%n file cannot be read.</numerusform>
            <numerusform>%n files cannot be read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs were read.</source>
        <translation>
            <numerusform>%n run was read.</numerusform>
            <numerusform>%n runs were read.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n kept runs?</source>
        <translation>
            <numerusform>Delete %n kept run?</numerusform>
            <numerusform>Delete %n kept runs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n runs were deleted.</source>
        <translation>
            <numerusform>%n run was deleted.</numerusform>
            <numerusform>%n runs were deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries cannot be read and were left out.</source>
        <translation>
            <numerusform>%n entry cannot be read and was left out.</numerusform>
            <numerusform>%n entries cannot be read and were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>coder::SafetyPage</name>
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
            <numerusform> hour</numerusform>
            <numerusform> hours</numerusform>
        </translation>
    </message>
</context>
</TS>
