// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferences.h"

#include <QFileInfo>

#include <algorithm>
#include <array>

namespace coder {
namespace {

const QString versionKey = QStringLiteral("version");
constexpr int firstVersion = 1;

using enum PreferenceKind;

constexpr const char *general = QT_TRANSLATE_NOOP("Preferences", "General");
constexpr const char *appearance = QT_TRANSLATE_NOOP("Preferences", "Appearance");
constexpr const char *aider = QT_TRANSLATE_NOOP("Preferences", "Aider");
constexpr const char *notifications = QT_TRANSLATE_NOOP("Preferences", "Notifications");
constexpr const char *account = QT_TRANSLATE_NOOP("Preferences", "Account");

constexpr std::array table{
    Preference{
        "start/login", Switch, "false", "", general, QT_TRANSLATE_NOOP("Preferences", "Start at &login"),
        QT_TRANSLATE_NOOP("Preferences", "Starts in the tray when you log in, so that running sessions are seen.")},
    Preference{"start/hidden", Switch, "false", "", general,
               QT_TRANSLATE_NOOP("Preferences", "Start &hidden in the tray"),
               QT_TRANSLATE_NOOP("Preferences", "Shows no window at the start where the desktop has a tray.")},
    Preference{
        "window/closeToTray", Switch, "true", "", general,
        QT_TRANSLATE_NOOP("Preferences", "&Closing the window hides it"),
        QT_TRANSLATE_NOOP("Preferences",
                          "The program goes on in the tray where there is one. Without a tray, closing never hides.")},
    Preference{"appearance/theme", Choice, "system", "system light dark", appearance,
               QT_TRANSLATE_NOOP("Preferences", "&Theme"),
               QT_TRANSLATE_NOOP("Preferences", "The colours of the windows.")},
    Preference{"appearance/language", Choice, "system", "system en de fr", appearance,
               QT_TRANSLATE_NOOP("Preferences", "L&anguage"),
               QT_TRANSLATE_NOOP("Preferences", "The language of the windows. It changes at the next start.")},
    Preference{"tray/shown", Switch, "true", "", appearance,
               QT_TRANSLATE_NOOP("Preferences", "Show an icon in the tra&y"),
               QT_TRANSLATE_NOOP("Preferences", "Tells at a glance whether money is being spent.")},
    Preference{"tray/panel", Choice, "system", "system light dark", appearance,
               QT_TRANSLATE_NOOP("Preferences", "Colour of the &panel"),
               QT_TRANSLATE_NOOP("Preferences", "Choose it if the tray icon cannot be seen on your panel.")},
    Preference{"aider/terminal", Text, "", "", aider, QT_TRANSLATE_NOOP("Preferences", "Ter&minal command"),
               QT_TRANSLATE_NOOP(
                   "Preferences",
                   "The terminal for aider, with its option to run a program, such as “kitty -e”. Empty: the first "
                   "one found.")},
    Preference{
        "aider/folder", Folder, "", "", aider, QT_TRANSLATE_NOOP("Preferences", "Project &folder"),
        QT_TRANSLATE_NOOP("Preferences",
                          "Where aider starts, unless a session remembers another folder. Empty: you are asked.")},
    Preference{"aider/arguments", Text, "", "", aider, QT_TRANSLATE_NOOP("Preferences", "More ar&guments for aider"),
               QT_TRANSLATE_NOOP("Preferences", "Added to each start of aider, such as “--no-auto-commits”.")},
    Preference{"notify/ready", Switch, "true", "", notifications,
               QT_TRANSLATE_NOOP("Preferences", "A session is &ready"),
               QT_TRANSLATE_NOOP("Preferences", "Tells how long it took, and offers to launch aider.")},
    Preference{"notify/ending", Switch, "true", "", notifications,
               QT_TRANSLATE_NOOP("Preferences", "A session &ends soon"),
               QT_TRANSLATE_NOOP("Preferences",
                                 "Tells some minutes before a session is destroyed by itself, and offers to keep it.")},
    Preference{"notify/destroyed", Switch, "true", "", notifications,
               QT_TRANSLATE_NOOP("Preferences", "A session was &destroyed"),
               QT_TRANSLATE_NOOP("Preferences", "Tells what it has cost.")},
    Preference{"notify/attention", Switch, "true", "", notifications,
               QT_TRANSLATE_NOOP("Preferences", "A session needs attent&ion"),
               QT_TRANSLATE_NOOP("Preferences", "Tells what went wrong and what it means for the money.")},
    Preference{
        "notify/budget", Switch, "true", "", notifications,
        QT_TRANSLATE_NOOP("Preferences", "A &budget is nearly used"),
        QT_TRANSLATE_NOOP("Preferences",
                          "Tells when four fifths of a session's or the month's limit are billed, and when all is.")},
    Preference{
        "notify/orphan", Switch, "true", "", notifications,
        QT_TRANSLATE_NOOP("Preferences", "A VM is found that &no session knows"),
        QT_TRANSLATE_NOOP("Preferences", "Tells of a VM that this program made and lost sight of; it costs money.")},
    Preference{
        "LINODE_TOKEN", Secret, "", "", account, QT_TRANSLATE_NOOP("Preferences", "Linode token"),
        QT_TRANSLATE_NOOP("Preferences", "Creates and destroys VMs. Stored in the keychain, never in a file of ours.")},
    Preference{"HUGGING_FACE_HUB_TOKEN", Secret, "", "", account,
               QT_TRANSLATE_NOOP("Preferences", "Hugging Face token"),
               QT_TRANSLATE_NOOP("Preferences", "Only for models that ask for an agreement. Stored in the keychain.")},
    Preference{"CODER_API_KEY", Secret, "", "", account, QT_TRANSLATE_NOOP("Preferences", "API key of the models"),
               QT_TRANSLATE_NOOP("Preferences",
                                 "What clients show to the model. A new one counts for sessions made from then on.")},
};

} // namespace

std::span<const Preference> preferenceTable()
{
    return table;
}

const Preference *findPreference(const QString &key)
{
    const auto *found = std::find_if(table.begin(), table.end(),
                                     [&](const Preference &known) { return key == QLatin1String(known.key); });
    return found == table.end() ? nullptr : found;
}

// None yet: version 1 is the first. A change of a key's name or meaning adds one here and a test of it.
std::span<const PreferenceMigration> preferenceMigrations()
{
    return {};
}

bool fitsPreference(const Preference &preference, const QString &value)
{
    switch (preference.kind) {
    case Switch:
        return value == u"true"_qs || value == u"false"_qs;
    case Choice:
        return QString::fromLatin1(preference.choices).split(u' ').contains(value);
    case Text:
        return !value.contains(u'\n');
    case Folder:
        return value.isEmpty() || QFileInfo(value).isAbsolute();
    case Secret:
        break;
    }
    return false;
}

Preferences::Preferences(const QString &file, QObject *parent, std::span<const PreferenceMigration> migrations)
    : QObject(parent)
    , m_file(file, QSettings::IniFormat)
{
    bringUpToDate(migrations);
}

void Preferences::bringUpToDate(std::span<const PreferenceMigration> migrations)
{
    const int newest = firstVersion + int(migrations.size());
    int version = m_file.value(versionKey, m_file.allKeys().isEmpty() ? newest : firstVersion).toInt();
    m_isReadOnly = version > newest;
    for (const PreferenceMigration &next : migrations) {
        if (next.from != version)
            continue;
        next.migrate(m_file);
        m_file.setValue(versionKey, ++version);
    }
}

QString Preferences::text(const QString &key) const
{
    const Preference *known = findPreference(key);
    if (!known)
        return {};
    const QString given = m_file.value(key).toString();
    return m_file.contains(key) && fitsPreference(*known, given) ? given : QString::fromUtf8(known->fallback);
}

void Preferences::set(const QString &key, const QString &value)
{
    const Preference *known = findPreference(key);
    if (!known || m_isReadOnly || !fitsPreference(*known, value) || text(key) == value)
        return;
    if (!m_file.contains(versionKey))
        m_file.setValue(versionKey, firstVersion + int(preferenceMigrations().size()));
    m_file.setValue(key, value);
    m_file.sync();
    Q_EMIT changed(key);
}

QString Preferences::remembered(const QString &what) const
{
    return m_file.value(u"remembered/"_qs + what).toString();
}

void Preferences::remember(const QString &what, const QString &value)
{
    if (m_isReadOnly)
        return;
    m_file.setValue(u"remembered/"_qs + what, value);
    m_file.sync();
}

} // namespace coder
