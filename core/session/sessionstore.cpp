// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionstore.h"

#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/log.h"
#include "core/config/launch.h"
#include "core/session/sessionjson.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStorageInfo>

#include <sys/stat.h>
#include <unistd.h>

namespace coder {
namespace {

constexpr qint64 room = 1 << 20; // records, events, key and log of one session take a tenth of it

QLatin1String intentFile(Intent intent)
{
    switch (intent) {
    case Intent::Destroy:
        return QLatin1String("destroy-wanted");
    case Intent::Extend:
        return QLatin1String("extend-wanted");
    case Intent::Prove:
        return QLatin1String("proof-wanted");
    case Intent::Switch:
        return QLatin1String("switch-wanted");
    case Intent::SwitchBack:
        return QLatin1String("switch-back-wanted");
    case Intent::Heal:
        return QLatin1String("heal-wanted");
    case Intent::Idle:
        return QLatin1String("idle-wanted");
    }
    return {};
}

// Where the oldest wish of that kind is. Each wish for a longer lease has a file of its own, so that of two processes
// that ask at once neither is forgotten.
QString wishFile(const QString &folder, Intent intent)
{
    const QString leaf = intentFile(intent);
    if (intent == Intent::Extend)
        for (const QString &found : QDir(folder).entryList({leaf + u"-*"_qs}, QDir::Files, QDir::Name))
            if (!found.endsWith(u".new"_qs)) // being written
                return folder + u'/' + found;
    return folder + u'/' + leaf;
}

quint64 inodeOf(const QString &path)
{
    struct stat found = {};
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_ino : 0;
}

Session withWish(Session session, bool isDestroyWanted)
{
    session.destroyWanted = session.destroyWanted || isDestroyWanted;
    return session;
}

QByteArray bytesOf(const Session &session)
{
    return QJsonDocument(toJson(session)).toJson(QJsonDocument::Indented);
}

Session unreadable(const QString &name, const Error &why)
{
    Session session;
    session.name = name;
    session.phase = Phase::Unknown;
    session.error = why;
    return session;
}

} // namespace

SessionStore::SessionStore(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{}

QString SessionStore::folder(const QString &name) const
{
    return m_folder + u'/' + name;
}

QString SessionStore::file(const QString &name, QLatin1String leaf) const
{
    return folder(name) + u'/' + leaf;
}

QStringList SessionStore::names() const
{
    QStringList names;
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        if (isSessionName(name)
            && (m_unwritten.contains(name) || QFileInfo::exists(file(name, QLatin1String("session.json")))))
            names << name;
    return names;
}

Result<Session> SessionStore::read(const QString &name) const
{
    if (!isSessionName(name))
        return fail(ErrorCode::SessionUnknown, name);
    if (const auto unwritten = m_unwritten.find(name); unwritten != m_unwritten.end())
        return withWish(unwritten->session, isWanted(name, Intent::Destroy));
    const QString path = file(name, QLatin1String("session.json"));
    const auto bytes = readFile(path);
    if (!bytes)
        return bytes.error().code == ErrorCode::NotFound ? fail(ErrorCode::SessionUnknown, name) : fail(bytes.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(ErrorCode::FileUnreadable, path + u": "_qs + problem.errorString());
    auto session = sessionFromJson(document.object());
    if (!session) {
        const ErrorCode code = session.error().code;
        return fail(code == ErrorCode::InvalidInput ? ErrorCode::FileUnreadable : code,
                    path + u": "_qs + session.error().detail);
    }
    return withWish(*session, isWanted(name, Intent::Destroy));
}

QList<Session> SessionStore::all() const
{
    QList<Session> sessions;
    for (const QString &name : names()) {
        auto session = read(name);
        sessions << (session ? *session : unreadable(name, session.error()));
    }
    return sessions;
}

Result<Unit> SessionStore::save(const Session &session)
{
    finish();
    if (!makePrivateFolder(folder(session.name)))
        return fail(ErrorCode::FileUnwritable, folder(session.name));
    const auto written = writePrivate(file(session.name, QLatin1String("session.json")), bytesOf(session));
    if (!written)
        return written;
    if (const auto unwritten = m_unwritten.find(session.name); unwritten != m_unwritten.end())
        unwritten->session = session;
    Q_EMIT changed(session.name);
    return written;
}

Future<Unit> SessionStore::saveBehind(const Session &session)
{
    if (!m_writer || !makePrivateFolder(folder(session.name)))
        return answered<Unit>(save(session));
    Unwritten &unwritten = m_unwritten[session.name];
    unwritten.session = session;
    ++unwritten.saves;
    const Deferred<Unit> answer;
    whenDone(m_writer->write(file(session.name, QLatin1String("session.json")), bytesOf(session)), this,
             [this, name = session.name, answer](const Result<Unit> &written) {
                 forgetUnwritten(name, written);
                 answer.resolve(written);
             });
    Q_EMIT changed(session.name);
    return answer.future();
}

void SessionStore::forgetUnwritten(const QString &name, const Result<Unit> &written)
{
    const auto unwritten = m_unwritten.find(name);
    if (unwritten == m_unwritten.end() || --unwritten->saves > 0)
        return;
    m_unwritten.erase(unwritten);
    if (!written)
        Q_EMIT changed(name); // back to what is on the disk
}

void SessionStore::writeBehind()
{
    if (!m_writer)
        m_writer = std::make_unique<FileWriter>();
}

void SessionStore::finish()
{
    if (m_writer && !m_unwritten.isEmpty())
        m_writer->finish();
}

Result<Unit> SessionStore::checkRoom(const QString &name) const
{
    const QStorageInfo storage(folder(name));
    if (storage.isValid() && storage.bytesAvailable() < room)
        return fail(ErrorCode::FileUnwritable, folder(name) + u": less than 1 MiB is free there"_qs);
    return Unit{};
}

Result<Unit> SessionStore::archive(const QString &name)
{
    finish();
    const auto session = read(name);
    if (!session)
        return fail(session.error());
    const QString target = m_folder + u"/../history/"_qs + name + u'-' + session->id;
    if (!makePrivateFolder(QFileInfo(target).path()) || !QDir().rename(folder(name), target))
        return fail(ErrorCode::FileUnwritable, target);
    return Unit{};
}

Result<std::unique_ptr<SessionLock>> SessionStore::tryLock(const QString &name) const
{
    if (!makePrivateFolder(folder(name)))
        return fail(ErrorCode::FileUnwritable, folder(name));
    auto lock = SessionLock::tryLock(file(name, QLatin1String("lock")));
    return lock || lock.error().code != ErrorCode::HeldElsewhere ? std::move(lock)
                                                                 : fail(ErrorCode::HeldElsewhere, name);
}

int SessionStore::holder(const QString &name) const
{
    return SessionLock::holder(file(name, QLatin1String("lock")));
}

Result<Unit> SessionStore::want(const QString &name, Intent intent, const QByteArray &detail)
{
    static int count = 0;
    const QString own = intent == Intent::Extend ? u"-%1-%2"_qs.arg(::getpid()).arg(++count) : QString();
    auto written = writePrivate(file(name, intentFile(intent)) + own, detail);
    if (SessionLock::wakeHolder(file(name, QLatin1String("lock"))))
        log().warn("the process that holds {} was stopped and is told to go on", name.toStdString());
    return written;
}

std::optional<QByteArray> SessionStore::wish(const QString &name, Intent intent) const
{
    const auto detail = readFile(wishFile(folder(name), intent), 1024);
    return detail ? std::optional(*detail) : std::nullopt;
}

std::optional<QByteArray> SessionStore::takeWish(const QString &name, Intent intent)
{
    const QString path = wishFile(folder(name), intent);
    const auto detail = readFile(path, 1024);
    if (!detail)
        return {};
    finish();
    QFile::remove(path);
    return *detail;
}

bool SessionStore::isWanted(const QString &name, Intent intent) const
{
    return QFileInfo::exists(wishFile(folder(name), intent));
}

Result<Unit> SessionStore::appendEvent(const QString &name, const QDateTime &time, const QString &event,
                                       const QString &detail)
{
    const QJsonObject line{
        {u"time"_qs, time.toUTC().toString(Qt::ISODateWithMs)}, {u"event"_qs, event}, {u"detail"_qs, detail}};
    return appendPrivate(file(name, QLatin1String("events.jsonl")),
                         QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
}

void SessionStore::keepGuard(const QString &name, const QJsonObject &report)
{
    writePrivateSoon(file(name, QLatin1String("guard.json")), QJsonDocument(report).toJson(QJsonDocument::Compact));
}

std::optional<GuardReport> SessionStore::guard(const QString &name) const
{
    const auto bytes = readFile(file(name, QLatin1String("guard.json")));
    const auto report = bytes ? guardReportFrom(QJsonDocument::fromJson(*bytes).object()) : fail(bytes.error());
    return report ? std::optional(*report) : std::nullopt;
}

void SessionStore::watch()
{
    if (m_watcher)
        return;
    makePrivateFolder(m_folder);
    m_watcher = std::make_unique<QFileSystemWatcher>(QStringList{m_folder});
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, [this](const QString &path) {
        if (path == m_folder)
            watchNew();
        else
            Q_EMIT changed(QFileInfo(path).fileName());
    });
    watchNew();
}

// A write replaces session.json by rename, which shows as a change of the session's folder. Qt's watch stays with a
// folder that is moved away, so a name that is used again is told by its inode.
void SessionStore::watchNew()
{
    const QStringList watched = m_watched.keys();
    for (const QString &name : watched)
        if (!QFileInfo::exists(folder(name))) {
            m_watched.remove(name);
            m_watcher->removePath(folder(name));
            Q_EMIT changed(name);
        }
    for (const QString &name : QDir(m_folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const quint64 inode = inodeOf(folder(name));
        if (inode == 0 || inode == m_watched.value(name))
            continue;
        m_watcher->removePath(folder(name));
        m_watched.insert(name, m_watcher->addPath(folder(name)) ? inode : 0);
        Q_EMIT changed(name);
    }
}

} // namespace coder
