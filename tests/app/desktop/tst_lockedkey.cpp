// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/mainwindow.h"
#include "app/desktop/passphrasedialog.h"
#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/widgets.h"
#include "tests/support/runner.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// A session of the older tool at the window, whose VM only an encrypted key of the user opens.
struct Bed
{
    Bed()
        : window(*played.controller, WindowDoors())
    {
        keyFile = played.path(u"home/.ssh/id_ed25519"_qs);
        makePrivateFolder(played.path(u"home/.ssh"_qs));
        QProcess::execute(u"ssh-keygen"_qs,
                          {u"-q"_qs, u"-t"_qs, u"ed25519"_qs, u"-N"_qs, u"two words"_qs, u"-f"_qs, keyFile});
        // What the SSH connection answers as long as it has no passphrase.
        played.bed.vm.failOpenOnce(Error{ErrorCode::SshKeyLocked, keyFile});
        saveSession();
        window.show();
        window.openSession(u"work"_qs);
        live(20); // to the next look for sessions to hold
    }

    void saveSession()
    {
        InstanceSpec spec;
        spec.label = u"older-work"_qs;
        Session session;
        session.name = session.wish.name = u"work"_qs;
        session.id = u"0a1b2c3d"_qs;
        session.label = spec.label;
        session.wish.model = SessionBed::wish().model;
        session.wish.servedModelName = SessionBed::wish().servedModelName;
        session.isAdopted = true;
        session.phase = Phase::Ready;
        session.createAttempts = 1;
        session.instanceId = played.cloud->addMachine(spec);
        session.account = played.cloud->who;
        session.ip = u"127.0.0.2"_qs;
        session.hostKeys = {QString::fromLatin1(SessionBed::publicKey)};
        session.localPort = 8000;
        session.created = played.now();
        session.leaseEnds = session.created.addSecs(13440);
        QVERIFY(played.program->store().save(session));
        played.settle();
    }
    void live(int seconds)
    {
        for (int i = 0; i < seconds; ++i) {
            played.bed.clock.advance(1s);
            played.settle();
        }
    }
    Session session() const { return *played.controller->session(u"work"_qs); }
    PassphraseDialog *dialog() const
    {
        auto *found = window.findChild<PassphraseDialog *>();
        return found && found->isVisible() ? found : nullptr;
    }

    PlayedProgram played;
    MainWindow window;
    QString keyFile;
};

} // namespace

class TstLockedKey : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"ssh-keygen"_qs).isEmpty())
            QSKIP("ssh-keygen is not installed");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    }

    void theSessionIsReachedAgainOnceItsPassphraseIsTyped()
    {
        Bed bed;
        QCOMPARE(bed.session().phase, Phase::Attention);
        QCOMPARE(bed.session().error->code, ErrorCode::SshKeyLocked);
        auto *button = shown<QPushButton>(bed.window, u"Enter the passphrase…"_qs);
        QVERIFY(button);
        button->click();
        QVERIFY(bed.dialog());

        typeAndTake(*bed.dialog(), u"other words"_qs);
        QTRY_VERIFY2(problemOf(*bed.dialog()).contains(u"does not open the key"_qs),
                     qPrintable(problemOf(*bed.dialog())));
        QCOMPARE(bed.session().phase, Phase::Attention);
        QTRY_VERIFY(takeButton(*bed.dialog())->isEnabled());

        typeAndTake(*bed.dialog(), u"two words"_qs);
        QTRY_VERIFY(!bed.dialog());
        bed.live(20);
        QCOMPARE(bed.session().phase, Phase::Ready);
        QVERIFY(!bed.session().error);
        QVERIFY(bed.played.controller->holds(u"work"_qs));
        // The connection was given it; no file was.
        const auto &keys = bed.played.bed.vm.targets.constLast().ownKeys;
        QVERIFY(keys && keys->files.contains(bed.keyFile));
        QCOMPARE(keys->passphrase.reveal(), QByteArray("two words"));
        QProcess search;
        search.start(u"grep"_qs, {u"-rlF"_qs, u"two words"_qs, bed.played.path(u"."_qs)});
        QVERIFY(search.waitForFinished());
        QCOMPARE(search.readAllStandardOutput(), QByteArray());
    }

    void whoCancelsIsAskedAgainAndNothingIsTried()
    {
        Bed bed;
        shown<QPushButton>(bed.window, u"Enter the passphrase…"_qs)->click();
        const auto tried = bed.played.bed.vm.targets.size();
        bed.dialog()->reject();
        bed.live(20);
        QCOMPARE(bed.played.bed.vm.targets.size(), tried);
        QCOMPARE(bed.session().phase, Phase::Attention);
        QVERIFY(shown<QPushButton>(bed.window, u"Enter the passphrase…"_qs)->isEnabled());
    }
};

CODER_TEST(TstLockedKey);
#include "tst_lockedkey.moc"
