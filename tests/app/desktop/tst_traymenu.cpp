// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/traymenu.h"
#include "tests/app/desktop/sessions.h"
#include "tests/support/runner.h"

#include <QSignalSpy>
#include <QTest>

using namespace coder;
using namespace coder::test;

namespace {

QList<TrayEntry> entriesFor(const QList<Session> &sessions, const QDateTime &now = noon())
{
    return trayView(sessions, CloudState::Checked, now).entries;
}

QAction *actionNamed(const TrayMenu &menu, const QString &id)
{
    QList<const QMenu *> menus{&menu};
    for (const QMenu *child : menu.findChildren<QMenu *>())
        menus << child;
    for (const QMenu *each : menus)
        for (QAction *action : each->actions())
            if (action->objectName() == id)
                return action;
    return nullptr;
}

} // namespace

class TstTrayMenu : public QObject
{
    Q_OBJECT
    QStringList m_chosen;
    std::unique_ptr<TrayMenu> m_menu;

private Q_SLOTS:
    void init()
    {
        m_chosen.clear();
        m_menu = std::make_unique<TrayMenu>([this](TrayIntent intent, const QString &session) {
            m_chosen << QString::number(int(intent)) + u' ' + session;
        });
    }

    void textsChangeOnTheActionsThatAreThere()
    {
        m_menu->show(entriesFor({readySession()}));
        QAction *line = actionNamed(*m_menu, u"work"_qs);
        QAction *destroy = actionNamed(*m_menu, u"work/destroy"_qs);
        QVERIFY(line && destroy);
        m_menu->show(entriesFor({readySession()}, noon().addSecs(3600)));
        QCOMPARE(actionNamed(*m_menu, u"work"_qs), line);
        QCOMPARE(actionNamed(*m_menu, u"work/destroy"_qs), destroy);
        QCOMPARE(line->text(), u"work · Ready · US$1.04 · ends 15:34"_qs);
    }

    void anOpenMenuIsNotRebuilt()
    {
        m_menu->show(entriesFor({readySession()}));
        QAction *destroy = actionNamed(*m_menu, u"work/destroy"_qs);
        Q_EMIT m_menu->aboutToShow();
        QVERIFY(m_menu->isOpen());
        m_menu->show(entriesFor({readySession(u"other"_qs)}));
        QCOMPARE(actionNamed(*m_menu, u"work/destroy"_qs), destroy);
        QVERIFY(!destroy->isEnabled());
        QVERIFY(!actionNamed(*m_menu, u"other"_qs));
        Q_EMIT m_menu->aboutToHide();
        QTRY_VERIFY(actionNamed(*m_menu, u"other"_qs));
        QVERIFY(!actionNamed(*m_menu, u"work"_qs));
    }

    void openingIsTheMomentToBringItUpToDate()
    {
        m_menu->show(entriesFor({}));
        connect(m_menu.get(), &TrayMenu::opening, this, [this] { m_menu->show(entriesFor({readySession()})); });
        Q_EMIT m_menu->aboutToShow();
        QVERIFY(actionNamed(*m_menu, u"work/aider"_qs));
    }

    void aChoiceSaysWhatAndForWhom()
    {
        m_menu->show(entriesFor({readySession()}));
        actionNamed(*m_menu, u"work/keep"_qs)->trigger();
        actionNamed(*m_menu, u"quit"_qs)->trigger();
        QCOMPARE(m_chosen, QStringList({QString::number(int(TrayIntent::KeepOneHour)) + u" work"_qs,
                                        QString::number(int(TrayIntent::Quit)) + u' '}));
    }

    void theHeaderIsNoChoice()
    {
        m_menu->show(entriesFor({}));
        QVERIFY(!m_menu->actions().first()->isEnabled());
        m_menu->actions().first()->trigger();
        QVERIFY(m_chosen.isEmpty());
    }
};
CODER_TEST(TstTrayMenu);
#include "tst_traymenu.moc"
