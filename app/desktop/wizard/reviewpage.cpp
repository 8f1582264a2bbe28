// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/wizard/reviewpage.h"

#include "app/desktop/wizard/statusline.h"

#include <QButtonGroup>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace coder {
namespace {

QString checkText(const Check &check)
{
    const QString words = u"%1: %2"_qs.arg(checkWord(check.state), check.sentence);
    return check.mend.isEmpty() ? words : words + u' ' + check.mend;
}

} // namespace

ReviewPage::ReviewPage(SetupDesk &desk, QWidget *parent)
    : DeskPage(desk, SetupPage::Review, parent)
    , m_lines(new QFormLayout)
    , m_checks(new QListWidget(this))
    , m_worst(new QLabel(this))
{
    setTitle(tr("Review"));
    setSubTitle(tr("\"Save\" writes the settings and rents nothing. \"Create\" also starts the first session."));
    m_lines->setVerticalSpacing(4);
    m_checks->setObjectName(u"checks"_qs);
    m_checks->setAccessibleName(tr("Checks"));
    m_checks->setWordWrap(true);
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_checks->setIconSize({icon, icon});
    auto *label = new QLabel(tr("C&hecks"), this);
    label->setBuddy(m_checks);
    QFont strong = m_worst->font();
    strong.setBold(true);
    m_worst->setFont(strong);
    m_worst->setWordWrap(true);
    body()->addLayout(m_lines);
    body()->addWidget(label);
    body()->addWidget(m_checks, 1);
    addProblem();
    body()->addWidget(m_worst);
    hideReason();
}

void ReviewPage::addProblem()
{
    m_problem = new QWidget(this);
    m_problem->setObjectName(u"problem"_qs);
    auto *layout = new QVBoxLayout(m_problem);
    layout->setContentsMargins(0, 0, 0, 0);
    m_problemText = new StatusLine(m_problem);
    m_places = new QWidget(m_problem);
    auto *choices = new QVBoxLayout(m_places);
    choices->setContentsMargins(24, 0, 0, 0);
    m_place = new QButtonGroup(this);
    for (const SecretPlace place : {SecretPlace::Keyring, SecretPlace::ThisRun, SecretPlace::SecretsFile}) {
        auto *choice = new QRadioButton(placeText(place), m_places);
        choice->setObjectName(u"place%1"_qs.arg(int(place)));
        m_place->addButton(choice, int(place));
        choices->addWidget(choice);
    }
    m_again = new QPushButton(tr("&Try again"), m_problem);
    m_again->setObjectName(u"tryAgain"_qs);
    layout->addWidget(m_problemText);
    layout->addWidget(m_places);
    layout->addWidget(m_again, 0, Qt::AlignLeft);
    body()->addWidget(m_problem);
    m_problem->hide();
    connect(m_again, &QPushButton::clicked, this, &ReviewPage::save);
}

bool ReviewPage::isSavable() const
{
    return desk().facts().reading.problems.isEmpty() && !m_isSaving;
}

SecretPlace ReviewPage::chosenPlace() const
{
    const int chosen = m_place->checkedId();
    return m_problem->isHidden() || chosen < 0 ? SecretPlace::Keyring : SecretPlace(chosen);
}

void ReviewPage::save()
{
    if (!isSavable())
        return;
    m_isSaving = true;
    whenDone(desk().finish(chosenPlace()), this, [this](const Result<Unit> &done) {
        m_isSaving = false;
        if (done)
            Q_EMIT saved();
        else
            showProblem(done.error());
        Q_EMIT completeChanged();
    });
}

// Where there is no keyring nothing is chosen beforehand: a plain file needs a spoken choice.
void ReviewPage::showProblem(const Error &error)
{
    const bool isMissing = error.code == ErrorCode::KeyringMissing;
    const bool isKeyring = isMissing || error.code == ErrorCode::KeyringLocked;
    m_problemText->tell(CheckState::Fail, finishProblem(error));
    m_places->setVisible(isKeyring);
    m_place->button(int(SecretPlace::Keyring))->setVisible(!isMissing);
    m_place->button(int(isMissing ? SecretPlace::ThisRun : SecretPlace::Keyring))->setChecked(true);
    m_problem->show();
    m_again->setFocus();
}

// Only what is new, so that who reads the list keeps the place.
void ReviewPage::showChecks()
{
    const QList<Check> checks = desk().checks();
    while (m_checks->count() > checks.size())
        delete m_checks->takeItem(m_checks->count() - 1);
    for (int i = 0; i < checks.size(); ++i) {
        if (i == m_checks->count())
            m_checks->addItem(QString());
        QListWidgetItem *item = m_checks->item(i);
        const QString text = checkText(checks.at(i));
        if (item->text() == text)
            continue;
        item->setIcon(checkIcon(checks.at(i).state, this));
        item->setText(text);
        item->setData(Qt::AccessibleTextRole, text);
    }
}

void ReviewPage::refresh()
{
    const auto lines = reviewLines(desk());
    while (m_values.size() < lines.size()) {
        auto *value = new QLabel(this);
        value->setWordWrap(true);
        value->setTextFormat(Qt::PlainText);
        m_lines->addRow(lines.at(m_values.size()).first, value);
        m_values << value;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        m_values.at(i)->setText(lines.at(i).second);
    showChecks();
    m_worst->setText(worstSentence(desk()));
}

} // namespace coder
