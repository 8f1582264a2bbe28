// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/desktop/controller.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

namespace coder {

// What the tray shows, as a value: a pure function of all sessions, tested by table. Tray only draws it.

// Told apart by their outline, not by colour.
enum class TrayShape {
    Hollow,   // nothing of ours is known to run
    Solid,    // something runs and is billed
    Clock,    // one of them ends within endWarningSeconds, or is warned of for being idle
    Triangle, // a person has to look
};

// What choosing an entry means.
enum class TrayIntent {
    LaunchAider,
    OpenChat,
    CopyEndpoint,
    KeepOneHour,
    OpenSession,
    Destroy,
    NewSession,
    NewFromPreset,
    DestroyAll,
    OpenWindow,
    Quit,
};

struct TrayEntry
{
    enum class Kind { Line, Action, Submenu, Separator };

    QString id; // stays the same while the entry means the same: "work", "work/destroy", "quit"
    Kind kind = Kind::Action;
    QString text; // with a mnemonic; a Line is only read
    bool isEnabled = true;
    TrayIntent intent = TrayIntent::OpenWindow; // of an Action
    QString subject;                            // a session, or a preset's id; empty for the program
    QList<TrayEntry> children;                  // of a Submenu

    bool operator==(const TrayEntry &) const = default;
};

struct TrayView
{
    TrayShape shape = TrayShape::Hollow;
    QString header;  // "coder - 1 running, US$0.52/h"
    QString tooltip; // the header, and what makes the shape; plain text
    QList<TrayEntry> entries;

    bool operator==(const TrayView &) const = default;
};

// How long before its end a session is warned of.
inline constexpr qint64 endWarningSeconds = 600;

// Sessions that may cost money and are ours to end, in the order given; those nothing is known of among them.
QList<Session> rentedSessions(const QList<Session> &sessions);
// Whether it ends by itself within endWarningSeconds, or its guard has warned, and it can still be kept.
// `guard` is what the VM's guard said last, however long ago.
bool endsSoon(const Session &session, const QDateTime &now, const std::optional<GuardReport> &guard = {});

using Guards = QHash<QString, GuardReport>; // by session
TrayView trayView(const QList<Session> &sessions, CloudState checked, const QDateTime &now, const Guards &guards = {});

} // namespace coder
