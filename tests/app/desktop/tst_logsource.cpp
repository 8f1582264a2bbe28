// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/logtab.h"
#include "core/base/files.h"
#include "tests/support/runner.h"

#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTemporaryDir>

#include "tests/app/desktop/windowbed.h"

using namespace coder;
using namespace coder::test;

// The Logs page beside a stand-in for ssh.
class TstLogSource : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    QByteArray m_path;

    QString path(const QString &leaf) const { return m_dir.filePath(leaf); }
    // The next ssh that is started, found before the real one.
    void putSsh(const QByteArray &script) const
    {
        QVERIFY(writePrivate(path(u"ssh"_qs), "#!/bin/sh\n" + script, 0700).has_value());
    }
    static Session reachable()
    {
        Session session = WindowBed::session(u"one"_qs, Phase::Ready);
        session.ip = u"127.0.0.1"_qs;
        session.hostKeys = {u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEmptyEmptyEmptyEmptyEmptyEmptyEmptyEmptyEmpt"_qs};
        return session;
    }
    static QString note(const LogTab &tab)
    {
        for (const QLabel *label : tab.findChildren<QLabel *>())
            if (label->isVisible() && !label->buddy())
                return label->text();
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_path = qgetenv("PATH");
        qputenv("PATH", m_dir.path().toUtf8() + ':' + m_path);
    }
    void cleanupTestCase() { qputenv("PATH", m_path); }

    void aLogThatBreaksOffIsSaidAndFollowedAgainFromItsBeginning()
    {
        putSsh("echo before the break\n");
        WindowBed bed;
        bed.save(reachable());
        Controller controller(*bed.program);
        LogTab tab(controller);
        tab.show();
        tab.open(u"one"_qs);
        const auto *text = tab.findChild<QPlainTextEdit *>();
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"before the break"_qs, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(note(tab).contains(u"tried again"_qs), 20000);
        putSsh("echo after the break\nexec sleep 600\n");
        QTRY_COMPARE_WITH_TIMEOUT(text->toPlainText(), u"after the break"_qs, 30000);
        QVERIFY2(note(tab).isEmpty(), qPrintable(note(tab)));
    }

    void aVmThatIsNotKnownYetIsSaidAndTriedAgain()
    {
        putSsh("echo it is there\nexec sleep 600\n");
        WindowBed bed;
        Session session = reachable();
        session.hostKeys.clear();
        bed.save(session);
        Controller controller(*bed.program);
        LogTab tab(controller);
        tab.show();
        tab.open(u"one"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(note(tab).contains(u"cannot be reached yet"_qs), 20000);
        bed.save(reachable());
        QTRY_COMPARE_WITH_TIMEOUT(tab.findChild<QPlainTextEdit *>()->toPlainText(), u"it is there"_qs, 30000);
    }
};

CODER_TEST(TstLogSource);
#include "tst_logsource.moc"
