// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/adopter.h"
#include "core/guest/hostkey.h"
#include "core/session/session.h"
#include "tests/support/await.h"
#include "tests/support/runner.h"
#include "tests/support/sshd.h"

#include <QTest>

using namespace coder;
using namespace coder::test;

// A VM that no session knew is recognised by the tag that the provider keeps of its host key; the server is OpenSSH.
class TstTaggedHostKey : public QObject
{
    Q_OBJECT

    static QStringList trusted(const Sshd &server, const QStringList &tags)
    {
        Session session;
        session.ip = u"127.0.0.1"_qs;
        session.sshPort = server.port();
        session.tags = tags;
        QObject owner;
        return await(taggedHostKeys(session, &owner)).value_or(QStringList{u"no answer"_qs});
    }

private Q_SLOTS:
    void onlyTheKeyOfTheTagIsTrusted()
    {
        if (!Sshd::isInstalled())
            QSKIP("OpenSSH's server is not installed");
        Sshd server;
        Sshd other;
        QVERIFY(server.start() && other.start());
        const QString tag = guest::hostKeyTag(server.hostKey());
        QCOMPARE(trusted(server, {u"coder"_qs, tag}), QStringList{server.hostKey()});
        QCOMPARE(trusted(other, {u"coder"_qs, tag}), QStringList());
        QCOMPARE(trusted(server, {u"coder"_qs}), QStringList());
    }

    void whereNobodyAnswersNothingIsTrusted()
    {
        const Sshd nobody; // never started
        QCOMPARE(trusted(nobody, {guest::hostKeyTag(u"ssh-ed25519 AAAA"_qs)}), QStringList());
    }
};

CODER_TEST(TstTaggedHostKey);
#include "tst_taggedhostkey.moc"
