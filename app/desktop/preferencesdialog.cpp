// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferencesdialog.h"

#include "app/desktop/preferencesautostart.h"
#include "app/words/explain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace coder {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Preferences", text);
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

QString choiceText(const QString &choice)
{
    if (choice == u"light"_qs)
        return PreferencesDialog::tr("Light");
    if (choice == u"dark"_qs)
        return PreferencesDialog::tr("Dark");
    return PreferencesDialog::tr("Like the system");
}

QLabel *helpLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setEnabled(false); // drawn calmly; it is the editor's accessible description, too
    return label;
}

// The three of them are one thing to a screen reader: name, then help.
void describe(QWidget *editor, const Preference &preference)
{
    editor->setObjectName(QString::fromLatin1(preference.key));
    editor->setAccessibleName(withoutMnemonic(words(preference.label)));
    editor->setAccessibleDescription(words(preference.help));
}

} // namespace

PreferencesDialog::PreferencesDialog(Controller &controller, Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_controller(controller)
    , m_preferences(preferences)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Preferences"));
    auto *layout = new QVBoxLayout(this);
    auto *search = new QLineEdit;
    search->setPlaceholderText(tr("Search"));
    search->setAccessibleName(tr("Search in the preferences"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, this, &PreferencesDialog::filter);
    layout->addWidget(search);
    if (m_preferences.isReadOnly())
        layout->addWidget(helpLabel(tr("These preferences were written by a newer version of this program. They can be "
                                       "read here, not changed.")));
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(body());
    layout->addWidget(area, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("C&lose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(560, 600);
    search->setFocus();
}

QWidget *PreferencesDialog::body()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    QGroupBox *group = nullptr;
    QString heading;
    for (const Preference &preference : preferenceTable()) {
        if (!group || heading != words(preference.group)) {
            heading = words(preference.group);
            group = new QGroupBox(heading);
            new QVBoxLayout(group);
            layout->addWidget(group);
        }
        QWidget *made = row(preference);
        group->layout()->addWidget(made);
        const QString said = words(preference.group) + u' ' + words(preference.label) + u' ' + words(preference.help);
        m_rows.append({made, withoutMnemonic(said).toLower(), group});
    }
    m_nothing = helpLabel(tr("No preference has these words."));
    m_nothing->hide();
    layout->addWidget(m_nothing);
    layout->addStretch();
    return page;
}

QWidget *PreferencesDialog::row(const Preference &preference)
{
    auto *made = new QWidget;
    auto *layout = new QVBoxLayout(made);
    layout->setContentsMargins(0, 0, 0, 6);
    layout->setSpacing(2);
    QWidget *edit = editor(preference);
    edit->setEnabled(!m_preferences.isReadOnly() || preference.kind == PreferenceKind::Secret);
    if (preference.kind != PreferenceKind::Switch) {
        auto *label = new QLabel(words(preference.label));
        QWidget *focused = edit->focusProxy() ? edit->focusProxy() : edit;
        label->setBuddy(focused);
        layout->addWidget(label);
    }
    layout->addWidget(edit);
    layout->addWidget(helpLabel(words(preference.help)));
    return made;
}

QWidget *PreferencesDialog::editor(const Preference &preference)
{
    switch (preference.kind) {
    case PreferenceKind::Switch:
        return switchFor(preference);
    case PreferenceKind::Choice:
        return choiceFor(preference);
    case PreferenceKind::Text:
    case PreferenceKind::Folder:
        return textFor(preference);
    case PreferenceKind::Secret:
        return secretFor(preference);
    }
    return new QWidget;
}

QWidget *PreferencesDialog::switchFor(const Preference &preference)
{
    const QString key = QString::fromLatin1(preference.key);
    auto *box = new QCheckBox(words(preference.label));
    describe(box, preference);
    box->setChecked(key == preference::startAtLogin ? isAutostarted(m_controller.program().environment())
                                                    : m_preferences.isOn(key));
    connect(box, &QCheckBox::toggled, this, [this, key](bool isOn) { takeSwitch(key, isOn); });
    return box;
}

void PreferencesDialog::takeSwitch(const QString &key, bool isOn)
{
    if (key == preference::startAtLogin) {
        const auto set =
            setAutostart(m_controller.program().environment(), QCoreApplication::applicationFilePath(), isOn);
        if (!set) {
            const Explanation said = explain(set.error(), MoneyState::NothingRented);
            auto *box = new QMessageBox(QMessageBox::Warning, windowTitle(), said.title + u' ' + said.next,
                                        QMessageBox::Close, this);
            box->setAttribute(Qt::WA_DeleteOnClose);
            box->open();
            return;
        }
    }
    m_preferences.set(key, isOn ? u"true"_qs : u"false"_qs);
}

QWidget *PreferencesDialog::choiceFor(const Preference &preference)
{
    const QString key = QString::fromLatin1(preference.key);
    auto *box = new QComboBox;
    describe(box, preference);
    for (const QString &choice : QString::fromLatin1(preference.choices).split(u' '))
        box->addItem(choiceText(choice), choice);
    box->setCurrentIndex(box->findData(m_preferences.text(key)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [this, box, key](int index) { m_preferences.set(key, box->itemData(index).toString()); });
    return box;
}

QWidget *PreferencesDialog::textFor(const Preference &preference)
{
    const QString key = QString::fromLatin1(preference.key);
    auto *line = new QLineEdit(m_preferences.text(key));
    describe(line, preference);
    connect(line, &QLineEdit::editingFinished, this, [this, line, key] {
        m_preferences.set(key, line->text().trimmed());
        line->setText(m_preferences.text(key));
    });
    if (preference.kind != PreferenceKind::Folder)
        return line;
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setAccessibleName(tr("Choose the project folder"));
    connect(choose, &QPushButton::clicked, this, [this, line, key] { browse(line, key); });
    layout->addWidget(line, 1);
    layout->addWidget(choose);
    both->setFocusProxy(line);
    return both;
}

void PreferencesDialog::browse(QLineEdit *line, const QString &key)
{
    auto *dialog = new QFileDialog(this, tr("Project folder"), line->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, line, [this, line, key](const QString &folder) {
        m_preferences.set(key, folder);
        line->setText(folder);
    });
    dialog->open();
}

QWidget *PreferencesDialog::secretFor(const Preference &preference)
{
    const QString name = QString::fromLatin1(preference.key);
    const bool isMadeByUs = name == secretname::apiKey;
    auto *both = new QWidget;
    auto *layout = new QHBoxLayout(both);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *state = new QLabel;
    state->setTextFormat(Qt::PlainText);
    auto *button = new QPushButton(isMadeByUs ? tr("Renew…") : tr("Replace…"));
    describe(button, preference);
    button->setAccessibleName(isMadeByUs ? tr("Renew: %1").arg(words(preference.label))
                                         : tr("Replace: %1").arg(words(preference.label)));
    connect(button, &QPushButton::clicked, this, [this, state, name] { replaceSecret(state, name); });
    layout->addWidget(state, 1);
    layout->addWidget(button);
    both->setFocusProxy(button);
    showSecretState(state, name);
    return both;
}

void PreferencesDialog::showSecretState(QLabel *label, const QString &name)
{
    label->setText(tr("Asking the keychain"));
    const bool isInFile = name == secretname::apiKey && QFileInfo::exists(m_controller.program().paths().apiKeyFile());
    whenDone(m_controller.program().secrets().read(name), label, [label, isInFile](const Result<Secret> &known) {
        if (known)
            label->setText(isInFile ? tr("Stored in a file that only you can read") : tr("Stored in the keychain"));
        else if (known.error().code == ErrorCode::SecretMissing)
            label->setText(tr("Not stored"));
        else if (known.error().code == ErrorCode::KeyringLocked)
            label->setText(tr("The keychain is locked"));
        else
            label->setText(tr("There is no keychain"));
    });
}

void PreferencesDialog::replaceSecret(QLabel *label, const QString &name)
{
    if (name == secretname::apiKey) {
        auto *box =
            new QMessageBox(QMessageBox::Question, tr("Renew the API key"),
                            tr("Make a new API key? Other programs that were set up with the old one have to be "
                               "set up again. Sessions that run keep the old one."),
                            QMessageBox::Yes | QMessageBox::Cancel, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->button(QMessageBox::Yes)->setText(tr("&Renew"));
        connect(box->button(QMessageBox::Yes), &QPushButton::clicked, this,
                [this, label, name] { keepSecret(label, name, randomSecret(40)); });
        box->open();
        return;
    }
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Replace a secret"));
    dialog->setLabelText(tr("The new value, or a reference such as op://vault/item/field:"));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, label, name](const QString &typed) {
        if (const QByteArray value = typed.trimmed().toUtf8(); !value.isEmpty())
            keepSecret(label, name, Secret(value));
    });
    dialog->open();
}

void PreferencesDialog::keepSecret(QLabel *label, const QString &name, const Secret &secret)
{
    whenDone(m_controller.program().secrets().write(name, secret), label,
             [this, label, name](const Result<Unit> &kept) {
                 if (!kept) {
                     const Explanation said = explain(kept.error(), MoneyState::NothingRented);
                     label->setText(said.title);
                     return;
                 }
                 showSecretState(label, name);
                 Q_EMIT secretReplaced(name);
             });
}

void PreferencesDialog::filter(const QString &typed)
{
    const QStringList wanted = typed.toLower().split(u' ', Qt::SkipEmptyParts);
    QHash<QWidget *, bool> groups;
    bool isAnySeen = false;
    for (const Row &each : m_rows) {
        const bool isSeen =
            std::all_of(wanted.begin(), wanted.end(), [&](const QString &word) { return each.words.contains(word); });
        each.widget->setVisible(isSeen);
        groups[each.group] = groups.value(each.group) || isSeen;
        isAnySeen = isAnySeen || isSeen;
    }
    for (auto it = groups.cbegin(); it != groups.cend(); ++it)
        it.key()->setVisible(it.value());
    m_nothing->setVisible(!isAnySeen);
}

} // namespace coder
