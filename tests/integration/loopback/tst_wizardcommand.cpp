// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QFile>
#include <QTest>

using namespace coder::test;

// `coder wizard`, answered from a pipe, against a demo cloud; then `coder up` with what it wrote.
class TstWizardCommand : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    Ran answer(const QStringList &arguments, const QByteArray &answers)
    {
        QProcess *process = m_bed->start(arguments);
        process->write(answers);
        process->closeWriteChannel();
        Ran ran;
        if (process->waitForFinished(60000))
            ran.code = process->exitCode();
        ran.out = process->readAllStandardOutput();
        ran.err = process->readAllStandardError();
        return ran;
    }
    QByteArray env() const
    {
        QFile file(m_bed->path(u"project/.env"_qs));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }

private Q_SLOTS:
    void init()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud(), qPrintable(m_bed->problem));
    }
    void cleanup() { m_bed.reset(); }

    void theAnswersBecomeAnEnvFileThatUpCanUse()
    {
        m_bed->writeEnv("# mine\nREGION=us-ord # near\n");
        // token, hub token, what for, web UI, region, idle, hours, session cap, month cap, whether it ends what runs,
        // firewall, write
        const Ran wizard = answer({u"wizard"_qs, u"--json"_qs}, "\n\n1\n\n\n20\n2\n\n50\ny\n\n\n");
        QVERIFY2(wizard.code == 0, words(wizard).constData());
        QVERIFY2(wizard.err.contains("At worst this session costs US$1.04."), words(wizard).constData());
        QCOMPARE(wizard.object()[u"plan"].toString(), u"g2-gpu-rtx4000a1-s"_qs);
        QCOMPARE(wizard.object()[u"worst_usd"].toDouble(), 1.04);
        QVERIFY2(env().startsWith("# mine\nREGION=us-ord # near\n"), env().constData());
        QVERIFY(env().contains("WATCHDOG_TIMEOUT_MINUTES=20\n") && env().contains("MONTH_CAP_USD=50.00\n"));
        QVERIFY(env().contains("MONTH_CAP_ENDS_SESSIONS=true\n"));
        QVERIFY(wizard.err.contains("what runs ends with the hour that is paid. You are warned when 80 %"));
        QVERIFY(!env().contains("TOKEN"));

        const Ran up = m_bed->run({u"up"_qs, u"work"_qs, u"--json"_qs});
        QVERIFY2(up.code == 0, words(up).constData());
        QCOMPARE(up.object()[u"phase"].toString(), u"ready"_qs);
        QCOMPARE(up.object()[u"served_model_name"].toString(), u"qwen2.5-coder-7b-instruct"_qs);
    }

    void aModelOfTheCatalogueIsChosenForAPlan()
    {
        // token, hub token, what for: myself; the plan of one small card; a model that does not fit, then one
        // that does
        const Ran wizard = answer({u"wizard"_qs, u"--json"_qs}, "\n\n4\n5\n16\n4\n\n\n\n\n\n\n\n\n");
        QVERIFY2(wizard.code == 0, words(wizard).constData());
        QCOMPARE(wizard.object()[u"plan"].toString(), u"g2-gpu-rtx4000a1-s"_qs);
        QCOMPARE(wizard.object()[u"model"].toString(), u"Qwen/Qwen2.5-Coder-7B-Instruct-AWQ"_qs);
        QVERIFY2(wizard.err.contains("The weights take"), words(wizard).constData());
        QVERIFY2(wizard.err.contains("That one cannot be chosen now."), words(wizard).constData());
    }

    void aWrongTokenIsAskedForAgain()
    {
        const QByteArray good = m_bed->environment.value(u"LINODE_TOKEN"_qs).toUtf8();
        const Ran wizard = answer({u"wizard"_qs}, "wrong\n" + good + "\n\n\n\n\n\n\n\n\n\n\n");
        QVERIFY2(wizard.code == 0, words(wizard).constData());
        QVERIFY(wizard.err.contains("Linode refuses this token"));
        QVERIFY(!words(wizard).contains(good));
    }

    void backGoesToTheQuestionsBefore()
    {
        const Ran wizard = answer({u"wizard"_qs}, "\n\n1\nno\nb\n2\nno\n\n\n\n\n\n\n\n");
        QVERIFY2(wizard.code == 0, words(wizard).constData());
        QVERIFY2(env().contains("TYPE=g2-gpu-rtx4000a2-s\n"), env().constData());
    }

    void anEarlyEndWritesNothingAndKeepsTheAnswers()
    {
        const Ran wizard = answer({u"wizard"_qs}, "\n\n1\n");
        QVERIFY2(wizard.code == 5, words(wizard).constData());
        QVERIFY(env().isEmpty());
        const Ran again = answer({u"wizard"_qs, u"--json"_qs}, "\n\n\n\n\n\n\n\n\n\n\n");
        QVERIFY2(again.code == 0, words(again).constData());
        QCOMPARE(again.object()[u"plan"].toString(), u"g2-gpu-rtx4000a1-s"_qs);
    }

    void withoutInputItSaysWhatToSet()
    {
        const Ran wizard = m_bed->run({u"wizard"_qs, u"--no-input"_qs});
        QCOMPARE(wizard.code, 2);
        QVERIFY(wizard.err.contains("REGION, TYPE, MODEL_ID"));
    }
};

CODER_TEST(TstWizardCommand);
#include "tst_wizardcommand.moc"
