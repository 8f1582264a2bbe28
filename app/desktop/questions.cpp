// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/questions.h"

#include "app/desktop/sessionreading.h"
#include "app/desktop/sessionsettings.h"
#include "app/words/explain.h"
#include "app/words/format.h"

#include <QCoreApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>

#include <algorithm>
#include <utility>

namespace coder {
namespace {

struct Questions
{
    Q_DECLARE_TR_FUNCTIONS(Questions)
};

constexpr int widestText = 780; // Qt's boxes are never wider than 1000 pixels

QMessageBox *box(QWidget *parent, QMessageBox::Icon icon, const QString &title, const QString &text,
                 const QString &more)
{
    auto *made = new QMessageBox(icon, title, text, QMessageBox::NoButton, parent);
    made->setAttribute(Qt::WA_DeleteOnClose);
    made->setTextFormat(Qt::PlainText);
    made->setInformativeText(more);
    made->setWindowModality(Qt::WindowModal);
    // Qt breaks long lines early. The label stays where Qt lays the box out anew, as it does for details.
    const QScreen *screen = made->screen();
    const int most = std::min(screen ? screen->availableSize().width() / 2 : 480, widestText);
    for (QLabel *label : made->findChildren<QLabel *>(u"qt_msgbox_informativelabel"_qs))
        label->setMinimumWidth(std::min(made->fontMetrics().averageCharWidth() * 84, most));
    return made;
}

QString vmLine(const Session &session, const QDateTime &now)
{
    const QString vm = session.label.isEmpty() ? session.name : session.label;
    if (!billOf(session, now).billed && session.createAttempts > 0)
        return Questions::tr("%1 (VM %2): what it has cost so far is unknown.").arg(session.name, vm);
    //: A session, its VM, what it has cost so far.
    return Questions::tr("%1 (VM %2): billed so far %3.").arg(session.name, vm, billedText(session, now));
}

QString lines(const QList<Session> &sessions, const QDateTime &now)
{
    QStringList all;
    for (const Session &session : sessions)
        all << vmLine(session, now);
    return all.join(QLatin1Char('\n'));
}

QDateTime latestEnd(const QList<Session> &sessions)
{
    QDateTime latest;
    for (const Session &session : sessions)
        if (session.leaseEnds.isValid() && (!latest.isValid() || session.leaseEnds > latest))
            latest = session.leaseEnds;
    return latest;
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
    return lines(sessions, now) + QStringLiteral("\n\n") + what;
}

QString quitText(const QList<Session> &running, bool areProtected, const QDateTime &now)
{
    const QDateTime end = latestEnd(running);
    if (areProtected)
        return lines(running, now) + QStringLiteral("\n\n")
               + Questions::tr(
                     "Left running, each VM ends itself when it has been idle for its limit, and at %1 at the "
                     "latest, also while this computer is off.")
                     .arg(whenText(end, now));
    const QString left = end.isValid()
                             ? Questions::tr("Left running, a program in the background keeps the connection and "
                                             "destroys it at %1 at the latest, if this computer is on then.")
                                   .arg(whenText(end, now))
                             : Questions::tr("Left running, a program in the background goes on with the start.");
    return lines(running, now) + QStringLiteral("\n\n") + left + QLatin1Char('\n')
           + Questions::tr("It is not protected while this computer is off.");
}

void askDestroy(QWidget *parent, const QList<Session> &sessions, const QDateTime &now, std::function<void()> yes)
{
    if (sessions.isEmpty())
        return;
    const QString title = sessions.size() == 1 ? Questions::tr("Destroy %1?").arg(sessions.first().name)
                                               : Questions::tr("Destroy %n sessions?", nullptr, int(sessions.size()));
    auto *question = box(parent, QMessageBox::Warning, title, title, destroyText(sessions, now));
    auto *destroy = question->addButton(Questions::tr("&Destroy"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(destroy, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
}

void askExtend(QWidget *parent, const Session &session, int seconds, const QDateTime &now, std::function<void()> yes)
{
    const QString title = Questions::tr("Extend %1 by %2?").arg(session.name, durationText(seconds));
    auto *question = box(parent, QMessageBox::Question, title, title, extensionText(session, seconds, now));
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
    auto *question = box(parent, QMessageBox::Question, title, title, healText(*session.heal->choice));
    auto *heal = question->addButton(Questions::tr("&Heal"), QMessageBox::AcceptRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(heal, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
}

QDialog *askQuit(QWidget *parent, const QList<Session> &running, bool areProtected, const QDateTime &now,
                 std::function<void(QuitAnswer)> answer)
{
    const QString text = running.size() == 1
                             ? Questions::tr("%1 may be costing money.").arg(running.first().name)
                             : Questions::tr("%n sessions may be costing money.", nullptr, int(running.size()));
    auto *question =
        box(parent, QMessageBox::Question, Questions::tr("Quit"), text, quitText(running, areProtected, now));
    const QDateTime end = latestEnd(running);
    auto *leave = question->addButton(end.isValid() ? Questions::tr("&Leave running until %1").arg(clockText(end, now))
                                                    : Questions::tr("&Leave running"),
                                      QMessageBox::AcceptRole);
    auto *destroy = question->addButton(Questions::tr("&Destroy"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(leave, &QPushButton::clicked, question, [answer] { answer(QuitAnswer::LeaveRunning); });
    QObject::connect(destroy, &QPushButton::clicked, question,
                     [answer = std::move(answer)] { answer(QuitAnswer::Destroy); });
    question->open();
    return question;
}

QDialog *askQuitAlone(QWidget *parent, const Error &why, std::function<void()> yes)
{
    auto *question =
        box(parent, QMessageBox::Warning, Questions::tr("Quit"), explain(why, MoneyState::Rented).title,
            Questions::tr("So nothing goes on in the background. If you quit, the connection ends, and nobody destroys "
                          "the VM at its end until this program or coder runs again."));
    question->setDetailedText(why.detail);
    auto *quit = question->addButton(Questions::tr("&Quit anyway"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(QMessageBox::Cancel));
    QObject::connect(quit, &QPushButton::clicked, question, [yes = std::move(yes)] { yes(); });
    question->open();
    return question;
}

void tellFailure(QWidget *parent, const Error &why, const std::optional<Session> &session)
{
    const Explanation words = explainAtWindow(why, session ? moneyStateOf(*session) : MoneyState::NothingRented);
    //: Two whole sentences: what it means for the money, what to do.
    auto *message = box(parent, QMessageBox::Warning, words.title, words.title,
                        Questions::tr("%1 %2").arg(words.money, words.next));
    if (!why.detail.isEmpty())
        message->setDetailedText(errorId(why.code) + QStringLiteral(": ") + why.detail);
    message->setDefaultButton(message->addButton(QMessageBox::Close));
    message->open();
}

} // namespace coder
