// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayview.h"

#include "app/desktop/presettext.h"
#include "app/desktop/sessionreading.h"
#include "app/desktop/sessionsettings.h"
#include "app/words/format.h"
#include "app/words/guardtext.h"
#include "core/cost/bill.h"

#include <QCoreApplication>

#include <algorithm>

namespace coder {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrayView)
};

using Kind = TrayEntry::Kind;

TrayEntry separator(const QString &id)
{
    return {id, Kind::Separator, {}, true, TrayIntent::OpenWindow, {}, {}};
}

TrayEntry action(const QString &id, const QString &text, TrayIntent intent, bool isEnabled = true)
{
    return {id, Kind::Action, text, isEnabled, intent, {}, {}};
}

// Names come from outside: an ampersand in one is no mnemonic.
QString plain(QString text)
{
    return text.replace(u'&', u"&&"_qs);
}

// What is known to be spent in an hour; nothing if no price is known.
struct Rate
{
    Money known;
    qsizetype unknown = 0;
};

Rate rateOf(const QList<Session> &rented)
{
    Rate rate;
    for (const Session &session : rented) {
        if (session.hourly)
            rate.known += *session.hourly;
        else
            ++rate.unknown;
    }
    return rate;
}

QString rateText(const QList<Session> &rented)
{
    const Rate rate = rateOf(rented);
    if (rate.unknown == rented.size())
        return Words::tr("price unknown");
    //: A price per hour where one session's price is not known: "at least US$0.52/h".
    return rate.unknown > 0 ? Words::tr("at least %1").arg(hourlyText(rate.known)) : hourlyText(rate.known);
}

QString idleHeader(CloudState checked)
{
    switch (checked) {
    case CloudState::Checked:
        return Words::tr("coder - nothing running");
    case CloudState::NotYet:
        return Words::tr("coder - not checked yet");
    case CloudState::Offline:
        return Words::tr("coder - cannot reach Linode");
    case CloudState::NoToken:
        return Words::tr("coder - no token yet");
    case CloudState::KeyringLocked:
        //: The window has a button that unlocks it.
        return Words::tr("coder - keyring locked, unlock it in the window");
    case CloudState::TokenUnreadable:
        return Words::tr("coder - the token could not be read");
    case CloudState::TokenRefused:
        return Words::tr("coder - Linode refused the token");
    }
    return {};
}

QString header(const QList<Session> &rented, CloudState checked)
{
    const int count = int(rented.size());
    if (count == 0)
        return idleHeader(checked);
    const bool isSure =
        std::ranges::none_of(rented, [](const Session &session) { return session.phase == Phase::Unknown; });
    if (checked == CloudState::Checked && isSure)
        return Words::tr("coder - %n running, %1", nullptr, count).arg(rateText(rented));
    //: Linode could not be asked, so that it is not certain what runs.
    return Words::tr("coder - %n may be running, %1", nullptr, count).arg(rateText(rented));
}

std::optional<GuardReport> of(const Guards &guards, const Session &session)
{
    const auto heard = guards.constFind(session.name);
    return heard == guards.constEnd() ? std::nullopt : std::optional(*heard);
}

bool wantsAttention(const Session &session)
{
    return session.phase == Phase::Attention || session.phase == Phase::Unknown;
}

TrayShape shape(const QList<Session> &rented, CloudState checked, const QDateTime &now, const Guards &guards)
{
    const bool isShutOut = checked == CloudState::TokenRefused || checked == CloudState::KeyringLocked
                           || checked == CloudState::TokenUnreadable;
    if (isShutOut || std::ranges::any_of(rented, wantsAttention))
        return TrayShape::Triangle;
    if (std::ranges::any_of(rented,
                            [&](const Session &session) { return endsSoon(session, now, of(guards, session)); }))
        return TrayShape::Clock;
    return rented.isEmpty() ? TrayShape::Hollow : TrayShape::Solid;
}

QString endText(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    if (isEnding(session))
        return {};
    if (session.leaseEnds.isValid() && now >= session.leaseEnds)
        //: The latest end of a session is past, and it is not destroyed yet.
        return Words::tr("end was %1").arg(clockText(session.leaseEnds, now));
    return session.leaseEnds.isValid() ? countdownText(session, guard, now, Countdown::Clock)
                                       : Words::tr("end unknown");
}

QString sessionLine(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    QStringList parts{session.name, phaseLine(session), priceText(billAt(session.created, now, session.hourly).billed),
                      endText(session, now, guard)};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

QList<TrayEntry> sessionActions(const Session &session)
{
    const bool isReady = session.phase == Phase::Ready && !isEnding(session);
    QList<TrayEntry> all{
        action(u"aider"_qs, Words::tr("&Launch aider"), TrayIntent::LaunchAider, isReady),
        action(u"endpoint"_qs, Words::tr("&Copy endpoint"), TrayIntent::CopyEndpoint, !session.endpoint().isEmpty()),
        action(u"keep"_qs, keepText(session), TrayIntent::KeepOneHour,
               !isEnding(session) && session.leaseEnds.isValid()),
        action(u"open"_qs, Words::tr("&Open"), TrayIntent::OpenSession),
        separator(u"before destroy"_qs),
        action(u"destroy"_qs, Words::tr("&Destroy…"), TrayIntent::Destroy, !isEnding(session)),
    };
    if (session.webuiPort != 0)
        all.insert(1, action(u"chat"_qs, Words::tr("Open c&hat"), TrayIntent::OpenChat, isReady));
    for (TrayEntry &entry : all) {
        entry.id = session.name + u'/' + entry.id;
        entry.subject = session.name;
    }
    return all;
}

TrayEntry sessionEntry(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    return {
        session.name, Kind::Submenu,          plain(sessionLine(session, now, guard)), true, TrayIntent::OpenSession,
        session.name, sessionActions(session)};
}

TrayEntry newEntry()
{
    QList<TrayEntry> choices{action(u"new/last"_qs, Words::tr("&As set up…"), TrayIntent::NewSession),
                             separator(u"new/presets"_qs)};
    for (const PlanPreset &preset : planPresets()) {
        const QString id = QString::fromLatin1(preset.id);
        choices << action(u"new/"_qs + id, plain(presetText(preset)) + u'…', TrayIntent::NewFromPreset);
        choices.last().subject = id;
    }
    return {u"new"_qs, Kind::Submenu, Words::tr("&New session"), true, TrayIntent::NewSession, {}, choices};
}

QList<TrayEntry> entries(const QList<Session> &rented, const QString &firstLine, const QDateTime &now,
                         const Guards &guards)
{
    QList<TrayEntry> all{{u"header"_qs, Kind::Line, firstLine, false, TrayIntent::OpenWindow, {}, {}},
                         separator(u"after header"_qs)};
    for (const Session &session : rented)
        all << sessionEntry(session, now, of(guards, session));
    if (!rented.isEmpty())
        all << separator(u"after sessions"_qs);
    all << newEntry();
    if (rented.size() >= 2)
        all << action(u"destroy all"_qs, Words::tr("Destroy &all…"), TrayIntent::DestroyAll,
                      !std::ranges::all_of(rented, isEnding));
    all << separator(u"before window"_qs) << action(u"window"_qs, Words::tr("&Open window"), TrayIntent::OpenWindow)
        << action(u"quit"_qs, Words::tr("&Quit…"), TrayIntent::Quit);
    return all;
}

QString tooltip(const QList<Session> &rented, const QString &firstLine, const QDateTime &now, const Guards &guards)
{
    QStringList lines{firstLine};
    for (const Session &session : rented)
        if (wantsAttention(session) || endsSoon(session, now, of(guards, session)))
            lines << sessionLine(session, now, of(guards, session));
    return lines.join(u'\n');
}

} // namespace

QList<Session> rentedSessions(const QList<Session> &sessions)
{
    QList<Session> rented;
    std::ranges::copy_if(sessions, std::back_inserter(rented), [](const Session &session) {
        return session.phase == Phase::Unknown || (session.mayBeRented() && session.phase != Phase::NotOurs);
    });
    return rented;
}

bool endsSoon(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard)
{
    return session.mayBeRented() && !session.destroyWanted && session.phase != Phase::Destroying
           && (isIdleWarned(guard, now)
               || (session.leaseEnds.isValid() && now.secsTo(session.leaseEnds) <= endWarningSeconds));
}

TrayView trayView(const QList<Session> &sessions, CloudState checked, const QDateTime &now, const Guards &guards)
{
    const QList<Session> rented = rentedSessions(sessions);
    const QString firstLine = header(rented, checked);
    return {shape(rented, checked, now, guards), firstLine, tooltip(rented, firstLine, now, guards),
            entries(rented, firstLine, now, guards)};
}

} // namespace coder
