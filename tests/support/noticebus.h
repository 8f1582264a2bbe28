// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QProcess>
#include <QVariantMap>

namespace coder::test {

struct Notice
{
    QString title;
    QString body;
};

// A session bus of the test's own with a notification service that keeps what it is told. This process's session bus
// is it from now on.
class NoticeBus : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    NoticeBus();
    ~NoticeBus() override;

    QString address() const { return m_address; }
    QList<Notice> shown;
    QString problem; // why there is none

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): the specification's name
    uint Notify(const QString &program, uint replaces, const QString &icon, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &hints, int timeout);

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace coder::test
