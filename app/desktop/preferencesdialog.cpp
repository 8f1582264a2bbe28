// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/preferencesdialog.h"

#include "app/desktop/roomfor.h"

#include "app/desktop/preferencesautostart.h"
#include "app/desktop/quietlabel.h"
#include "app/desktop/secretrow.h"
#include "app/words/explain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QGroupBox>
#include <QHBoxLayout>
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

// A language is called by its own name, so that whoever does not read the others finds it.
QString choiceText(const QString &choice)
{
    if (choice == u"en"_qs)
        return u"English"_qs;
    if (choice == u"de"_qs)
        return u"Deutsch"_qs;
    if (choice == u"fr"_qs)
        return u"Français"_qs;
    if (choice == u"light"_qs)
        return PreferencesDialog::tr("Light");
    if (choice == u"dark"_qs)
        return PreferencesDialog::tr("Dark");
    return PreferencesDialog::tr("Like the system");
}

QLabel *helpLabel(const QString &text)
{
    auto *label = new QuietLabel(text); // it is the editor's accessible description, too
    label->setWordWrap(true);
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
    buttons->button(QDialogButtonBox::Close)->setText(tr("Cl&ose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(roomFor(*this, QSize(560, 600)));
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
            const Explanation said = explainAtWindow(set.error(), MoneyState::NothingRented);
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
    auto *choose = new QPushButton(tr("Choo&se…"));
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
    auto *row = new SecretRow(m_controller.program(), QString::fromLatin1(preference.key), words(preference.label));
    describe(row->button(), preference);
    row->button()->setAccessibleName(row->buttonName());
    connect(row, &SecretRow::replaced, this, &PreferencesDialog::secretReplaced);
    return row;
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
