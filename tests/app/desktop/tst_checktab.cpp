// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/checktab.h"
#include "app/desktop/sessionpage.h"
#include "tests/app/desktop/playedprogram.h"
#include "tests/app/desktop/windowbed.h"
#include "tests/support/runner.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

using namespace coder;
using namespace coder::test;
using namespace std::chrono_literals;

// The session page's check, before a VM and a model that are played.
class TstCheckTab : public QObject
{
    Q_OBJECT

    std::unique_ptr<PlayedProgram> m_played;
    std::unique_ptr<SessionPage> m_page;
    CheckTab *m_tab = nullptr;

    QPushButton *button(const QString &text) const
    {
        for (auto *one : m_tab->findChildren<QPushButton *>())
            if (QString(one->text()).remove(u'&') == text)
                return one;
        return nullptr;
    }
    QString state() const { return m_tab->findChild<QLabel *>()->text(); }
    QString report() const { return m_tab->findChild<QTextBrowser *>()->toPlainText(); }

    // A second in which a GPU works.
    void live(int seconds)
    {
        for (int second = 0; second < seconds; ++second) {
            m_played->bed.clock.advance(1s);
            const QByteArray at = QByteArray::number(m_played->now().toSecsSinceEpoch());
            const QByteArray smi =
                "index, name, memory.used [MiB], memory.total [MiB]\n0, <b>Card</b>, 17000 MiB, 20475 MiB\n";
            const QByteArray vllm = "vllm:num_requests_running 0\nvllm:generation_tokens_total 5\n";
            m_played->bed.vm.write(QStringLiteral("stream"),
                                   "@here " + at + " 1 0 0\n\n@smi " + at + " 1 0 " + QByteArray::number(smi.size())
                                       + '\n' + smi + "\n@vllm " + at + " 1 200 " + QByteArray::number(vllm.size())
                                       + '\n' + vllm + '\n');
            m_played->settle();
        }
    }

    void open(Phase phase)
    {
        Session session = WindowBed::session(QStringLiteral("work"), phase);
        session.ip = QStringLiteral("192.0.2.7");
        session.hostKeys = QStringList{QStringLiteral("ssh-ed25519 AAAA")};
        QVERIFY(m_played->program->store().save(session));
        QTRY_VERIFY(m_played->controller->session(session.name));
        m_page->open(session.name);
        m_page->showTab(SessionPage::Tab::Check);
    }

private Q_SLOTS:
    void init()
    {
        m_played = std::make_unique<PlayedProgram>();
        m_played->bed.vm.answerText(QStringLiteral("@@@ topology"),
                                    "@@@ cores\n8\n@@@ topology\n\tGPU0\nGPU0\t X \n@@@ end\n");
        m_page = std::make_unique<SessionPage>(*m_played->controller);
        m_page->resize(900, 600);
        m_page->QWidget::show();
        m_tab = m_page->findChild<CheckTab *>();
    }
    void cleanup()
    {
        m_page.reset();
        m_played.reset();
    }

    void aReadySessionIsLookedAtAndToldInParts()
    {
        open(Phase::Ready);
        QVERIFY(!button(QStringLiteral("Copy"))->isEnabled());
        button(QStringLiteral("Start check"))->click();
        QVERIFY(m_tab->findChild<QProgressBar *>()->isVisible());
        QVERIFY(!button(QStringLiteral("Start check"))->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT((live(1), report().contains(u"Recommendations"_qs)), 20000);
        QVERIFY2(report().contains(u"<b>Card</b>"_qs), qPrintable(report())); // the VM's words are no markup
        QVERIFY(report().contains(u"Nobody asks the model now"_qs));
        QVERIFY(m_tab->findChild<QProgressBar *>()->isHidden());
        QVERIFY(state().startsWith(u"Checked at"_qs));
        button(QStringLiteral("Copy"))->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"TOPOLOGY\nThere is one GPU"_qs));
    }

    void whatIsStoppedTellsNothingAndMayBeginAgain()
    {
        open(Phase::Ready);
        button(QStringLiteral("Start check"))->click();
        live(5);
        button(QStringLiteral("Stop"))->click();
        live(60);
        QVERIFY(report().isEmpty());
        QVERIFY(button(QStringLiteral("Start check"))->isEnabled());
        QVERIFY(m_tab->findChild<QProgressBar *>()->isHidden());
    }

    void whatIsNotReadyCannotBeChecked()
    {
        open(Phase::Creating);
        QVERIFY(!button(QStringLiteral("Start check"))->isEnabled());
        QCOMPARE(state(), QStringLiteral("A session can be checked when it is ready."));
    }

    void aNarrowPageHoldsItAllAndEverythingHasAName()
    {
        open(Phase::Ready);
        m_page->resize(400, 600);
        QTest::qWait(0);
        QVERIFY(m_tab->minimumSizeHint().width() <= 400);
        for (QWidget *one : m_tab->findChildren<QWidget *>())
            if (one->focusPolicy() != Qt::NoFocus && one->isVisible() && !qobject_cast<QPushButton *>(one)
                && one->parentWidget() != m_tab->findChild<QTextBrowser *>())
                QVERIFY2(!one->accessibleName().isEmpty() || one->parentWidget()->inherits("QComboBox"),
                         one->metaObject()->className());
    }
};

CODER_TEST(TstCheckTab);
#include "tst_checktab.moc"
