// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <functional>
#include <span>

namespace coder {

// What a preference's value looks like, and so how it is edited.
enum class PreferenceKind {
    Switch, // "true" or "false"
    Choice, // one of `choices`
    Text,
    Folder, // an absolute path, or empty
    Secret, // in the keychain, never in the file; only replaced
};

// One row of the page. The table is the only list of them.
struct Preference
{
    const char *key;
    PreferenceKind kind;
    const char *fallback;
    const char *choices; // words with blanks between
    const char *group;   // a heading, to be translated in the context "Preferences", as are label and help
    const char *label;   // with a mnemonic where there is room for one
    const char *help;    // one sentence: what it does
};

std::span<const Preference> preferenceTable();
const Preference *findPreference(const QString &key); // nullptr for one that is not ours

// Keys, for those who read them.
namespace preference {
inline const QString startAtLogin = QStringLiteral("start/login");
inline const QString startHidden = QStringLiteral("start/hidden");
inline const QString closeToTray = QStringLiteral("window/closeToTray");
inline const QString theme = QStringLiteral("appearance/theme");
inline const QString language = QStringLiteral("appearance/language");
inline const QString trayShown = QStringLiteral("tray/shown");
inline const QString trayInk = QStringLiteral("tray/panel");
inline const QString terminal = QStringLiteral("aider/terminal");
inline const QString projectFolder = QStringLiteral("aider/folder");
inline const QString aiderArguments = QStringLiteral("aider/arguments");
inline const QString notifyReady = QStringLiteral("notify/ready");
inline const QString notifyEnding = QStringLiteral("notify/ending");
inline const QString notifyDestroyed = QStringLiteral("notify/destroyed");
inline const QString notifyAttention = QStringLiteral("notify/attention");
inline const QString notifyBudget = QStringLiteral("notify/budget");
inline const QString notifyOrphan = QStringLiteral("notify/orphan");
} // namespace preference

// Takes the file of one version to the next; called with a file of exactly `from`.
struct PreferenceMigration
{
    int from;
    std::function<void(QSettings &)> migrate;
};

std::span<const PreferenceMigration> preferenceMigrations();

// The preferences of the window, in an INI file of ours with a version. A file of a newer program is read and never
// written. A value that does not fit its kind counts as not given.
class Preferences : public QObject
{
    Q_OBJECT
public:
    explicit Preferences(const QString &file, QObject *parent = nullptr,
                         std::span<const PreferenceMigration> migrations = preferenceMigrations());

    QString text(const QString &key) const; // the table's fallback where nothing is given
    bool isOn(const QString &key) const { return text(key) == u"true"_qs; }
    // Nothing for a value that does not fit, or while the file is of a newer program.
    void set(const QString &key, const QString &value);
    bool isReadOnly() const { return m_isReadOnly; }

    // What is remembered and no row of the page: the project folder of a session, a question asked once.
    QString remembered(const QString &what) const;
    void remember(const QString &what, const QString &value);

Q_SIGNALS:
    void changed(const QString &key);

private:
    void bringUpToDate(std::span<const PreferenceMigration> migrations);

    QSettings m_file;
    bool m_isReadOnly = false;
};

// Whether the value may stand for this preference.
bool fitsPreference(const Preference &preference, const QString &value);

} // namespace coder
