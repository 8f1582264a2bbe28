// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assembly/adopter.h"

#include "core/config/launch.h"
#include "core/guest/hostkey.h"
#include "core/session/newsession.h"
#include "core/session/recipes/parts.h"

#include <QProcess>

namespace coder {
namespace {

QString freeName(const SessionStore &store, const OlderSession &older)
{
    QString wanted = isSessionName(older.name) ? older.name : u"vm-%1"_qs.arg(older.instanceId);
    const QStringList taken = store.names();
    QString name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted.left(34) + u'-' + QString::number(i);
    return name;
}

Result<Session> sessionFrom(Program &program, const OlderSession &older, const Instance &instance,
                            const Account &account)
{
    const auto install = program.install();
    if (!install)
        return fail(install.error());
    SessionWish wish;
    wish.name = freeName(program.store(), older);
    const QDateTime now = program.clock().now();
    auto session = newSession(wish, *install, program.store().all(), now);
    if (!session)
        return session;
    takeOver(*session, older, instance, account, now, wish.leaseSeconds);
    session->tags = instance.tags + session->tags;
    program.sshDoor(*session);
    session->hostKeys = knownHostKeys(program.paths().home, session->ip, session->sshPort);
    return session;
}

Result<Session> keep(Program &program, const Session &session)
{
    const auto lock = program.store().tryLock(session.name);
    const auto saved = lock ? program.store().save(session) : fail(lock.error());
    return saved ? Result<Session>(session) : fail(saved.error());
}

} // namespace

QStringList knownHostKeys(const QString &home, const QString &address, quint16 port)
{
    QProcess keygen;
    const QString host = port == 22 ? address : u"[%1]:%2"_qs.arg(address).arg(port);
    keygen.start(u"ssh-keygen"_qs, {u"-F"_qs, host, u"-f"_qs, home + u"/.ssh/known_hosts"_qs});
    if (address.isEmpty() || !keygen.waitForFinished(5000))
        return {};
    QStringList keys;
    for (const QByteArray &line : keygen.readAllStandardOutput().split('\n')) {
        const QString words = QString::fromUtf8(line).simplified();
        if (words.section(u' ', 1, 1) == u"ssh-ed25519"_qs && !words.startsWith(u'#'))
            keys << words.section(u' ', 1, 2);
    }
    return keys;
}

Future<QStringList> taggedHostKeys(const Session &session, QObject *owner)
{
    if (session.ip.isEmpty())
        return answered<QStringList>(QStringList());
    const Deferred<QStringList> answer;
    auto *scan = new QProcess(owner);
    auto end = [scan, answer, tags = session.tags] {
        QStringList keys;
        for (const QByteArray &line : scan->readAllStandardOutput().split('\n'))
            if (const QString key = QString::fromUtf8(line).simplified().section(u' ', 1, 2);
                tags.contains(guest::hostKeyTag(key)))
                keys = QStringList{key};
        scan->deleteLater();
        answer.resolve(keys);
    };
    QObject::connect(scan, &QProcess::finished, scan, end);
    QObject::connect(scan, &QProcess::errorOccurred, scan, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end();
    });
    scan->start(u"ssh-keyscan"_qs,
                {u"-T"_qs, u"5"_qs, u"-t"_qs, u"ed25519"_qs, u"-p"_qs, QString::number(session.sshPort), session.ip});
    return answer.future();
}

// Saved before the tags are set: whatever is cut off, the VM is on the list.
Future<Session> adoptOlder(Program &program, const OlderSession &older)
{
    const Deferred<Session> answer;
    Cloud &cloud = program.cloud();
    whenDone(cloud.account(), &program, [&program, &cloud, older, answer](const Result<Account> &account) {
        if (!account)
            return answer.resolve(fail(account.error()));
        whenDone(cloud.instance(older.instanceId), &program,
                 [&program, &cloud, older, answer, account = *account](const Result<Instance> &instance) {
                     const auto made =
                         instance ? sessionFrom(program, older, *instance, account) : fail(instance.error());
                     const auto kept = made ? keep(program, *made) : made;
                     if (!kept)
                         return answer.resolve(kept);
                     whenDone(cloud.setInstanceTags(kept->instanceId, kept->tags), &program,
                              [answer, session = *kept](const Result<Unit> &tagged) {
                                  answer.resolve(tagged ? Result<Session>(session) : fail(tagged.error()));
                              });
                 });
    });
    return answer.future();
}

} // namespace coder
