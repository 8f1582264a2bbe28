// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/questions.h"

#include "app/assembly/chatsaver.h"
#include "app/desktop/questionbox.h"
#include "app/desktop/sessionsettings.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPushButton>

#include <algorithm>

#include <utility>

namespace coder {
namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

QString lines(const QList<Session> &sessions, const QDateTime &now)
{
    QStringList all;
    for (const Session &session : sessions)
        all << vmLine(session, now);
    return all.join(QLatin1Char('\n'));
}

// Whose chats are lost, too; empty = nobody's.
QString chatText(const QList<Session> &sessions)
{
    QStringList names;
    for (const Session &session : sessions)
        if (hasChats(session))
            names << session.name;
    //: %1 names sessions.
    return names.isEmpty() ? QString()
                           : Questions::tr("The chats of Open WebUI on %1 are lost, too, unless they are saved first.")
                                 .arg(QLocale().createSeparatedList(names));
}

} // namespace

QString destroyText(const QList<Session> &sessions, const QDateTime &now)
{
    const QString what =
        sessions.size() == 1
            ? Questions::tr("The VM and everything on it are deleted at Linode. This cannot be undone. It is tried "
                            "until Linode confirms it; then nothing more is billed.")
            : Questions::tr("The VMs and everything on them are deleted at Linode. This cannot be undone. It is tried "
                            "until Linode confirms it; then nothing more is billed.");
    QStringList parts{lines(sessions, now), what};
    if (const QString chats = chatText(sessions); !chats.isEmpty())
        parts << chats;
    return parts.join(QStringLiteral("\n\n"));
}

void askDestroy(QWidget *parent, const QList<Session> &sessions, const QDateTime &now, bool canSaveChats,
                std::function<void(ChatWish)> yes)
{
    if (sessions.isEmpty())
        return;
    const QString title = sessions.size() == 1 ? Questions::tr("Destroy %1?").arg(sessions.first().name)
                                               : Questions::tr("Destroy %n sessions?", nullptr, int(sessions.size()));
    auto *question = makeQuestion(parent, QMessageBox::Warning, title, title, destroyText(sessions, now));
    if (canSaveChats && std::ranges::any_of(sessions, hasChats)) {
        auto *save = question->addButton(Questions::tr("&Save chats, then destroy…"), QMessageBox::AcceptRole);
        QObject::connect(save, &QPushButton::clicked, question, [yes] { yes(ChatWish::Save); });
    }
    auto *destroy = question->addButton(Questions::tr("&Destroy"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(destroy, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(ChatWish::Lose); });
    question->open();
}

void askExtend(QWidget *parent, const Session &session, int seconds, const QDateTime &now, std::function<void()> yes)
{
    const QString title = Questions::tr("Extend %1 by %2?").arg(session.name, durationText(seconds));
    auto *question = makeQuestion(parent, QMessageBox::Question, title, title, extensionText(session, seconds, now));
    const auto more = extensionCost(session, seconds);
    auto *extend = question->addButton(more ? Questions::tr("&Extend for at most %1").arg(moneyText(*more))
                                            : Questions::tr("&Extend"),
                                       QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(extend, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
}

QString healText(const HealChoice &choice)
{
    const QString why = QCoreApplication::translate("Fault", healing::faultWords(choice.fault));
    const char *needs = healing::needWords(choice.need);
    //: %1 names settings of vLLM with their values.
    QStringList all{why, Questions::tr("This would be changed: %1").arg(changesText(choice.changes))};
    if (needs)
        all << QCoreApplication::translate("Remedy", needs);
    return all.join(QStringLiteral("\n\n"));
}

void askHeal(QWidget *parent, const Session &session, std::function<void()> yes)
{
    const QString title = Questions::tr("Heal %1?").arg(session.name);
    auto *question = makeQuestion(parent, QMessageBox::Question, title, title, healText(*session.heal->choice));
    auto *heal = question->addButton(Questions::tr("&Heal"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(heal, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
}

void askSwitchBack(QWidget *parent, const Session &session, std::function<void()> yes)
{
    const auto &change = session.engineSwitch;
    const QString former = change                  ? change->from.model
                           : session.formerServing ? session.formerServing->model
                                                   : QString();
    const QString title = Questions::tr("Serve %1 again?").arg(former);
    const QString text =
        change ? Questions::tr("The switch to %1 is given up. The cost per hour stays the same.").arg(change->to.model)
               : Questions::tr("%1 is no longer served then. Its weights stay on the VM. The cost per hour stays the "
                               "same.")
                     .arg(session.wish.model);
    auto *question = makeQuestion(parent, QMessageBox::Question, title, title, text);
    auto *back = question->addButton(Questions::tr("&Serve it again"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(back, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
}

void tellFailure(QWidget *parent, const Error &why, const std::optional<Session> &session)
{
    const Explanation words = explainAtWindow(why, session ? moneyStateOf(*session) : MoneyState::NothingRented);
    //: Two whole sentences: what it means for the money, what to do.
    auto *message = makeQuestion(parent, QMessageBox::Warning, words.title, words.title,
                                 Questions::tr("%1 %2").arg(words.money, words.next));
    if (!why.detail.isEmpty())
        message->setDetailedText(errorId(why.code) + QStringLiteral(": ") + why.detail);
    message->setDefaultButton(message->addButton(QMessageBox::Close));
    message->open();
}

} // namespace coder
