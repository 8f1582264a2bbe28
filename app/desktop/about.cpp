// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/about.h"

#include "app/desktop/roomfor.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QVBoxLayout>

#include <array>

namespace coder {
namespace {

struct Licence
{
    const char *work;
    const char *licence;
    const char *home;
};

// What is linked or built in. Names and addresses are not translated.
constexpr std::array works{
    Licence{"Linode LLM Coder", "GPL-3.0-or-later", ""},
    Licence{"Qt 6", "LGPL-3.0-only, parts GPL-3.0-only", "https://www.qt.io"},
    Licence{"QtKeychain", "BSD-2-Clause", "https://github.com/frankosterfeld/qtkeychain"},
    Licence{"libssh", "LGPL-2.1-or-later", "https://www.libssh.org"},
    Licence{"libsecret", "LGPL-2.1-or-later", "https://gitlab.gnome.org/GNOME/libsecret"},
    Licence{"spdlog", "MIT", "https://github.com/gabime/spdlog"},
    Licence{"{fmt}", "MIT", "https://fmt.dev"},
    Licence{"tl::expected", "CC0-1.0", "https://github.com/TartanLlama/expected"},
    Licence{"CLI11", "BSD-3-Clause", "https://github.com/CLIUtils/CLI11"},
    Licence{"libxcb", "MIT", "https://xcb.freedesktop.org"},
};

QString checkId(CloudState checked)
{
    switch (checked) {
    case CloudState::NotYet:
        return u"not yet"_qs;
    case CloudState::Checked:
        return u"checked"_qs;
    case CloudState::Offline:
        return u"offline"_qs;
    case CloudState::NoToken:
        return u"no token"_qs;
    case CloudState::KeyringLocked:
        return u"keyring locked"_qs;
    case CloudState::TokenUnreadable:
        return u"token unreadable"_qs;
    case CloudState::TokenRefused:
        return u"token refused"_qs;
    }
    return {};
}

QString withoutHome(const QString &path, const QString &home)
{
    const bool isBelow = !home.isEmpty() && (path == home || path.startsWith(home + u'/'));
    return isBelow ? u'~' + path.mid(home.size()) : path;
}

QString sessionLine(const Session &session)
{
    QStringList parts{phaseId(session.phase), session.wish.plan, session.wish.region, session.wish.model};
    if (session.destroyWanted)
        parts << u"destroy wanted"_qs;
    if (session.error)
        parts << u"error "_qs + errorId(session.error->code);
    parts.removeAll(QString());
    return u"session: "_qs + parts.join(u", "_qs);
}

} // namespace

QString appId()
{
    return QStringLiteral("io.github.linode_llm_coder");
}

QString appName()
{
    return QStringLiteral("Linode LLM Coder");
}

QString diagnosticsText(const QList<Session> &sessions, CloudState checked, const Paths &paths,
                        const QProcessEnvironment &environment)
{
    QStringList lines{
        appName() + u' ' + QStringLiteral(CODER_VERSION),
        u"Qt "_qs + QString::fromLatin1(qVersion()) + u", built with "_qs + QStringLiteral(QT_VERSION_STR),
        u"system: "_qs + QSysInfo::prettyProductName() + u", "_qs + QSysInfo::currentCpuArchitecture(),
        u"desktop: "_qs + environment.value(u"XDG_CURRENT_DESKTOP"_qs, u"unknown"_qs) + u", "_qs
            + QGuiApplication::platformName(),
        u"state: "_qs + withoutHome(paths.state, paths.home),
        u"config: "_qs + withoutHome(paths.config, paths.home),
        u"data: "_qs + withoutHome(paths.data, paths.home),
        u"provider: "_qs + checkId(checked),
        u"sessions: "_qs + QString::number(sessions.size()),
    };
    for (const Session &session : sessions)
        lines << sessionLine(session);
    return lines.join(u'\n') + u'\n';
}

AboutDialog::AboutDialog(const QString &diagnostics, QWidget *parent)
    : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About %1").arg(appName()));
    auto *layout = new QVBoxLayout(this);
    auto *tabs = new QTabWidget;
    tabs->setAccessibleName(tr("About this program"));
    tabs->addTab(summary(), tr("&About"));
    tabs->addTab(licences(), tr("L&icences"));
    layout->addWidget(tabs);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setText(tr("Cl&ose"));
    QPushButton *copy = buttons->addButton(tr("&Copy diagnostics"), QDialogButtonBox::ActionRole);
    copy->setToolTip(tr("Versions, paths and phases for a report. No secrets, no addresses."));
    connect(copy, &QPushButton::clicked, this, [diagnostics] { QGuiApplication::clipboard()->setText(diagnostics); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(roomFor(*this, QSize(560, 360)));
}

QWidget *AboutDialog::summary()
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/"_qs + appId() + u".svg"_qs).pixmap(64, 64));
    auto *text = new QLabel(
        tr("%1, version %2.").arg(appName(), QStringLiteral(CODER_VERSION)) + u"\n\n"_qs
        + tr("Rents a GPU VM at Linode, serves a coding model on it, and destroys it. It is made so that it cannot "
             "surprise you with a bill.")
        + u"\n\n"_qs
        + tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty. "
             "It is not made by Linode or Akamai."));
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setAccessibleName(tr("About this program"));
    layout->addWidget(icon);
    layout->addWidget(text);
    layout->addStretch();
    return page;
}

QWidget *AboutDialog::licences()
{
    auto *list = new QPlainTextEdit;
    list->setReadOnly(true);
    list->setLineWrapMode(QPlainTextEdit::NoWrap);
    list->setTabChangesFocus(true);
    list->setAccessibleName(tr("Licences of the works in this program"));
    for (const Licence &work : works)
        list->appendPlainText(
            QStringList{QString::fromUtf8(work.work), QString::fromUtf8(work.licence), QString::fromUtf8(work.home)}
                .join(u"  "_qs)
                .trimmed());
    return list;
}

} // namespace coder
