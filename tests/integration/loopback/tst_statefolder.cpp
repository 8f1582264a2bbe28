// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/support/coderbed.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace coder;
using namespace coder::test;

// A state folder that cannot be written: the program says so and rents nothing. Full and read-only ones are real
// mounts (bubblewrap), since a test that runs as root may write whatever the permissions say.
class TstStateFolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<CoderBed> m_bed;

    static QByteArray words(const Ran &ran) { return "\n" + ran.out + ran.err; }
    QString state() const { return m_bed->path(u"state"_qs); }
    QString sessionFile(const QString &name) const
    {
        return state() + u"/linode-llm-coder/sessions/"_qs + name + u"/session.json"_qs;
    }
    qsizetype firewalls() const
    {
        return QJsonDocument::fromJson(m_bed->cloudApi("GET", u"networking/firewalls"_qs))[u"data"].toArray().size();
    }
    void checkNothingRented(const Ran &ran, const QString &error, const QString &named,
                            const QString &money = u"Nothing was rented."_qs) const
    {
        QCOMPARE(ran.code, 1);
        const QJsonObject told = QJsonDocument::fromJson(ran.err.trimmed().split('\n').last()).object();
        QVERIFY2(told[u"error"].toString() == error, words(ran).constData());
        QVERIFY2(told[u"detail"].toString().contains(named), words(ran).constData());
        QCOMPARE(told[u"money"].toString(), money);
        QCOMPARE(m_bed->machines().size(), 0);
        QCOMPARE(firewalls(), 0);
    }
    Ran up(const QStringList &wrapper = {})
    {
        m_bed->wrapper = wrapper;
        const Ran ran = m_bed->run({u"up"_qs, u"vault"_qs, u"--json"_qs, u"--quiet"_qs}, 60000);
        m_bed->wrapper.clear();
        return ran;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (const QString why = CoderBed::unavailableReason(); !why.isEmpty())
            QSKIP(qPrintable(why));
        m_bed = std::make_unique<CoderBed>();
        QVERIFY2(m_bed->startCloud({u"--speed"_qs, u"2000"_qs}), qPrintable(m_bed->problem));
        m_bed->writeEnv("REGION=us-ord\nTYPE=g2-gpu-rtx4000a1-s\nMODEL_ID=Qwen/Qwen2.5-Coder-7B-Instruct\n");
        m_bed->run({u"list"_qs}); // the install's key and id, which are not state
    }
    void init()
    {
        QVERIFY(QDir(state()).removeRecursively());
        QVERIFY(QDir().mkpath(state()));
    }
    void cleanupTestCase() { m_bed.reset(); }

    void aFullOneIsToldBeforeAnythingIsRented_data()
    {
        QTest::addColumn<int>("pages");
        for (const int pages : {1, 2, 3, 4, 5, 6, 8, 16})
            QTest::addRow("%d pages", pages) << pages;
    }
    void aFullOneIsToldBeforeAnythingIsRented()
    {
        QFETCH(int, pages);
        const QString size = QString::number(pages * 4096);
        const Ran ran =
            up({u"bwrap"_qs, u"--dev-bind"_qs, u"/"_qs, u"/"_qs, u"--size"_qs, size, u"--tmpfs"_qs, state(), u"--"_qs});
        checkNothingRented(ran, u"file_unwritable"_qs, u"sessions/vault"_qs);
    }

    void aReadOnlyOneIsToldBeforeAnythingIsRented()
    {
        const Ran ran =
            up({u"bwrap"_qs, u"--dev-bind"_qs, u"/"_qs, u"/"_qs, u"--ro-bind"_qs, state(), state(), u"--"_qs});
        checkNothingRented(ran, u"file_unwritable"_qs, u"sessions/vault"_qs);
    }

    void aFileInItsPlaceIsToldBeforeAnythingIsRented()
    {
        QVERIFY(QDir(state()).removeRecursively());
        QVERIFY(writePrivate(state(), "no folder"));
        const Ran ran = up();
        QVERIFY(QFile::remove(state()));
        checkNothingRented(ran, u"file_unwritable"_qs, u"sessions/vault"_qs);
    }

    void aRecordOfANewerVersionIsLeftAsItIsAndNothingIsRented()
    {
        const QByteArray newer = R"({"schema": 99, "name": "vault"})";
        QVERIFY(makePrivateFolder(QFileInfo(sessionFile(u"vault"_qs)).path()));
        QVERIFY(writePrivate(sessionFile(u"vault"_qs), newer));
        // What cannot be read may tell of a VM: none is denied.
        checkNothingRented(up(), u"state_too_new"_qs, u"vault"_qs,
                           u"The VM is not proved gone and may still be billed."_qs);
        QCOMPARE(*readFile(sessionFile(u"vault"_qs)), newer);
        const Ran listed = m_bed->run({u"list"_qs, u"--json"_qs});
        QCOMPARE(listed.array().first()[u"phase"].toString(), u"unknown"_qs);
        QVERIFY2(listed.err.contains("state_too_new"), words(listed).constData());
    }

    void aDiskThatFillsUpLaterHidesNoVm()
    {
        const Ran first = up();
        QVERIFY2(first.code == 0, words(first).constData());
        m_bed->wrapper =
            QStringList{u"bwrap"_qs, u"--dev-bind"_qs, u"/"_qs, u"/"_qs, u"--ro-bind"_qs, state(), state(), u"--"_qs};
        const Ran listed = m_bed->run({u"list"_qs, u"--json"_qs});
        QCOMPARE(listed.array().first()[u"phase"].toString(), u"ready"_qs);
        const Ran down = m_bed->run({u"down"_qs, u"vault"_qs, u"--force"_qs, u"--json"_qs}, 60000);
        QVERIFY2(down.code == 1 && down.err.contains("file_unwritable"), words(down).constData());
        m_bed->wrapper.clear();
        QCOMPARE(m_bed->run({u"down"_qs, u"vault"_qs, u"--force"_qs}).code, 0);
        QCOMPARE(m_bed->machines().size(), 0);
    }
};

CODER_TEST(TstStateFolder);
#include "tst_statefolder.moc"
