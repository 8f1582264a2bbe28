// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chatkeeping.h"
#include "app/desktop/sessionintents.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QProgressDialog>
#include <QTest>

#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/sessions.h"
#include "tests/app/desktop/widgets.h"

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

namespace {

// A window from which sessions with an Open WebUI are destroyed.
struct ChatBed
{
    ChatBed()
        : preferences(played.path(u"desktop.ini"_qs))
        , chats(*played.program, preferences, window)
        , intents(*played.controller, doors, window)
    {
        doors.saveChats = [this](const QList<Session> &sessions, std::function<void()> then) {
            chats.save(sessions, std::move(then));
        };
        QVERIFY(QDir().mkpath(folder()));
        window.show();
        rent();
    }

    void rent()
    {
        Session session = readySession(u"work"_qs);
        InstanceSpec spec;
        spec.label = session.label;
        spec.tags = {u"coder"_qs};
        session.instanceId = played.cloud->addMachine(spec);
        session.account = played.cloud->who;
        session.ip = u"127.0.0.2"_qs;
        session.hostKeys = {QString::fromLatin1(SessionBed::publicKey)};
        session.webuiPort = 3000;
        session.created = played.now().addSecs(-600);
        session.leaseEnds = session.created.addSecs(13440);
        QVERIFY(played.program->store().save(session));
        pass();
    }
    QString folder() const { return played.path(u"chats"_qs); }
    void pass(std::chrono::milliseconds time = 0ms)
    {
        played.bed.clock.advance(time);
        for (int i = 0; i < 6; ++i)
            played.settle();
    }
    template<class Dialog>
    Dialog *dialog() const
    {
        for (Dialog *open : window.findChildren<Dialog *>())
            if (open->isVisible())
                return open;
        return nullptr;
    }
    // Up to where the archive comes.
    void beginSaving()
    {
        intents.destroy({u"work"_qs});
        QVERIFY(pressOf(*dialog<QMessageBox>(), u"&Save chats, then destroy…"_qs));
        pass();
        auto *asked = dialog<QFileDialog>();
        QVERIFY(asked);
        Q_EMIT asked->fileSelected(folder());
        asked->hide();
        pass();
    }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    bool isDestroyWanted()
    {
        pass();
        return played.controller->session(u"work"_qs)->destroyWanted
               || played.program->store().isWanted(u"work"_qs, Intent::Destroy);
    }

    PlayedProgram played;
    QWidget window;
    Preferences preferences;
    ChatKeeping chats;
    WindowDoors doors;
    SessionIntents intents;
};

ExecResult ended(int code)
{
    ExecResult result;
    result.exitCode = code;
    return result;
}

} // namespace

class TstChatKeeping : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsLostIsSaidAndMayBeLost()
    {
        ChatBed bed;
        bed.intents.destroy({u"work"_qs});
        auto *question = bed.dialog<QMessageBox>();
        QVERIFY2(question->informativeText().contains(
                     u"The chats of Open WebUI on work are lost, too, unless they are saved first."_qs),
                 qPrintable(question->informativeText()));
        QVERIFY(pressOf(*question, u"&Destroy"_qs));
        QVERIFY(bed.isDestroyWanted());
        QVERIFY(bed.files().isEmpty());
    }

    void theVmGoesOnceTheChatsAreSavedInAFolderThatIsRemembered()
    {
        ChatBed bed;
        bed.beginSaving();
        QVERIFY(!bed.isDestroyWanted());
        QCOMPARE(bed.played.bed.vm.count(u"coder_guard.py hold"_qs), 1); // an idle VM stays for it
        bed.played.bed.vm.write(u"webui.db"_qs, QByteArray(1500000, 'x'));
        auto *progress = bed.dialog<QProgressDialog>();
        QVERIFY(progress);
        QVERIFY2(progress->labelText().contains(u"1.5 MB so far"_qs), qPrintable(progress->labelText()));
        bed.played.bed.vm.endStreams(ended(0));
        QVERIFY(bed.isDestroyWanted());
        QCOMPARE(bed.played.bed.vm.count(u"coder_guard.py hold"_qs), 2); // given back
        QCOMPARE(bed.files().size(), 1);
        QVERIFY(bed.files().first().startsWith(u"chats-work-"_qs));
        QVERIFY(!bed.dialog<QProgressDialog>());
        QCOMPARE(Preferences(bed.played.path(u"desktop.ini"_qs)).remembered(u"chats/folder"_qs), bed.folder());
    }

    void withoutAFolderNothingIsDestroyed()
    {
        ChatBed bed;
        bed.intents.destroy({u"work"_qs});
        QVERIFY(pressOf(*bed.dialog<QMessageBox>(), u"&Save chats, then destroy…"_qs));
        bed.pass();
        bed.dialog<QFileDialog>()->reject();
        QVERIFY(!bed.isDestroyWanted());
        bed.beginSaving(); // and it can be wished for again
        QVERIFY(bed.dialog<QProgressDialog>());
    }

    void whereTheyAreNotSavedAPersonSaysWhatHappens_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isDestroyed");
        QTest::newRow("destroy") << u"&Destroy all the same"_qs << true;
        QTest::newRow("keep") << u"&Keep the VM"_qs << false;
    }
    void whereTheyAreNotSavedAPersonSaysWhatHappens()
    {
        QFETCH(QString, answer);
        QFETCH(bool, isDestroyed);
        ChatBed bed;
        bed.beginSaving();
        bed.played.bed.vm.endStreams(ended(44)); // there is no database
        bed.pass();
        auto *question = bed.dialog<QMessageBox>();
        QVERIFY(question);
        QCOMPARE(question->text(), u"The chats of work were not saved."_qs);
        QVERIFY(question->informativeText().contains(u"they are lost"_qs));
        QVERIFY(!bed.isDestroyWanted());
        QVERIFY(pressOf(*question, answer));
        QCOMPARE(bed.isDestroyWanted(), isDestroyed);
        QVERIFY(bed.files().isEmpty());
    }

    void savingThatIsStoppedCanBeTriedAgain()
    {
        ChatBed bed;
        bed.beginSaving();
        bed.dialog<QProgressDialog>()->findChild<QPushButton *>()->click();
        bed.pass();
        QVERIFY(pressOf(*bed.dialog<QMessageBox>(), u"&Try again"_qs));
        bed.pass();
        bed.played.bed.vm.endStreams(ended(0));
        QVERIFY(bed.isDestroyWanted());
        QCOMPARE(bed.files().size(), 1);
    }
};

CODER_TEST(TstChatKeeping);
#include "tst_chatkeeping.moc"
