// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/linodecloud.h"

#include "core/linode/read.h"
#include "core/linode/write.h"

using namespace Qt::StringLiterals;

namespace coder {
namespace {

QString instancePath(qint64 id)
{
    return u"/linode/instances/%1"_qs.arg(id);
}

QString firewallPath(qint64 id)
{
    return u"/networking/firewalls/%1"_qs.arg(id);
}

Result<Unit> nothing(const QJsonObject &)
{
    return Unit{};
}

bool isForbidden(const Error &error)
{
    return error.code == ErrorCode::ScopeMissing || error.code == ErrorCode::ProviderRefused
           || error.code == ErrorCode::AccountInactive;
}

// After a 2xx a thing was made: an answer that cannot be read leaves it unknown which.
template<class T>
Result<T> interpret(const Result<ApiAnswer> &answer, CallKind kind, Result<T> (*read)(const QJsonObject &))
{
    if (!answer)
        return fail(answer.error());
    Result<T> value = read(answer->body.object());
    if (!value && (kind == CallKind::Rent || kind == CallKind::Create))
        return fail(ErrorCode::OutcomeUnknown, value.error().detail);
    return value;
}

} // namespace

LinodeCloud::LinodeCloud(QUrl base, Secret token, Clock &clock)
    : m_api(std::move(base), std::move(token), clock)
{}

template<class T>
Future<T> LinodeCloud::ask(CallKind kind, const QString &path, const Result<QJsonObject> &body,
                           Result<T> (*read)(const QJsonObject &))
{
    if (!body)
        return answered<T>(fail(body.error()));
    const Deferred<T> deferred;
    m_api.send({kind, path, 0, {}, *body}, [deferred, kind, read](const Result<ApiAnswer> &answer) {
        deferred.resolve(interpret(answer, kind, read));
    });
    return deferred.future();
}

template<class T>
Future<QList<T>> LinodeCloud::listOf(const QString &path, const QJsonObject &filter,
                                     Result<T> (*read)(const QJsonObject &), std::function<bool(const T &)> keep)
{
    const Deferred<QList<T>> deferred;
    m_api.list(path, filter, [deferred, read, keep = std::move(keep)](const Result<QJsonArray> &rows) {
        auto list = rows.and_then([read](const QJsonArray &all) { return linode::readAll(all, read); });
        if (list && keep)
            list->removeIf([&keep](const T &item) { return !keep(item); });
        deferred.resolve(std::move(list));
    });
    return deferred.future();
}

// DELETE of a thing that may be gone already.
Future<Unit> LinodeCloud::remove(const QString &path)
{
    const Deferred<Unit> deferred;
    m_api.send({CallKind::Delete, path, 0, {}, {}}, [deferred](const Result<ApiAnswer> &answer) {
        if (answer || answer.error().code == ErrorCode::NotFound)
            deferred.resolve(Unit{});
        else
            deferred.resolve(fail(answer.error()));
    });
    return deferred.future();
}

Future<Account> LinodeCloud::account()
{
    const Deferred<Account> deferred;
    m_api.send({CallKind::Read, u"/profile"_qs, 0, {}, {}}, [this, deferred](const Result<ApiAnswer> &answer) {
        auto account = interpret(answer, CallKind::Read, linode::readProfile);
        if (!account)
            return deferred.resolve(std::move(account));
        account->scopes = answer->scopes;
        addEuuid(*std::move(account), deferred);
    });
    return deferred.future();
}

void LinodeCloud::addEuuid(Account account, const Deferred<Account> &deferred)
{
    const QStringList &scopes = account.scopes;
    const bool mayRead = scopes.isEmpty() || scopes.contains("*"_L1) || scopes.contains("account:read_only"_L1)
                         || scopes.contains("account:read_write"_L1);
    if (!mayRead)
        return deferred.resolve(account);
    m_api.send({CallKind::Read, u"/account"_qs, 0, {}, {}}, [account, deferred](const Result<ApiAnswer> &answer) {
        Account whole = account;
        if (answer) {
            whole.euuid = linode::readEuuid(answer->body.object());
            whole.uninvoiced = linode::readUninvoiced(answer->body.object());
        }
        // A user's grants may forbid it: then the username alone tells accounts apart.
        if (answer || isForbidden(answer.error()))
            deferred.resolve(whole);
        else
            deferred.resolve(fail(answer.error()));
    });
}

Future<AccountSettings> LinodeCloud::accountSettings()
{
    return ask(CallKind::Read, u"/account/settings"_qs, QJsonObject(), linode::readAccountSettings);
}

Future<QList<Region>> LinodeCloud::regions()
{
    return listOf(u"/regions"_qs, {}, linode::readRegion);
}

Future<QList<Availability>> LinodeCloud::availability()
{
    return listOf(u"/regions/availability"_qs, {}, linode::readAvailability);
}

Future<QList<Plan>> LinodeCloud::plans()
{
    const QString gpu = u"gpu"_qs;
    return listOf<Plan>(u"/linode/types"_qs, {{u"class"_qs, gpu}}, linode::readPlan,
                        [gpu](const Plan &plan) { return plan.planClass == gpu; });
}

Future<QList<Image>> LinodeCloud::images()
{
    return listOf(u"/images"_qs, {}, linode::readImage);
}

Future<Firewall> LinodeCloud::firewall(qint64 id)
{
    return ask(CallKind::Read, firewallPath(id), QJsonObject(), linode::readFirewall);
}

// Lists are filtered once more on arrival: "contains" matches parts of a tag, and acting on another's thing is worse
// than a wasted row.
Future<QList<Firewall>> LinodeCloud::firewalls(const QString &tag)
{
    return listOf<Firewall>(u"/networking/firewalls"_qs, linode::tagFilter(tag), linode::readFirewall,
                            [tag](const Firewall &firewall) { return tag.isEmpty() || firewall.tags.contains(tag); });
}

Future<Firewall> LinodeCloud::createFirewall(const FirewallSpec &spec)
{
    return ask(CallKind::Create, u"/networking/firewalls"_qs, linode::firewallBody(spec), linode::readFirewall);
}

Future<Unit> LinodeCloud::setFirewallRules(qint64 id, const QStringList &sshFrom)
{
    const QString path = QString(firewallPath(id) + "/rules"_L1);
    return ask(CallKind::Replace, path, linode::rulesBody(sshFrom), nothing);
}

Future<Unit> LinodeCloud::deleteFirewall(qint64 id)
{
    return remove(firewallPath(id));
}

Future<Instance> LinodeCloud::createInstance(const InstanceSpec &spec)
{
    return ask(CallKind::Rent, u"/linode/instances"_qs, linode::instanceBody(spec), linode::readInstance);
}

Future<Instance> LinodeCloud::instance(qint64 id)
{
    return ask(CallKind::Read, instancePath(id), QJsonObject(), linode::readInstance);
}

Future<QList<Instance>> LinodeCloud::instances(const InstanceFilter &filter)
{
    return listOf<Instance>(u"/linode/instances"_qs, linode::instanceFilter(filter), linode::readInstance,
                            [filter](const Instance &instance) {
                                return (filter.label.isEmpty() || instance.label == filter.label)
                                       && (filter.tag.isEmpty() || instance.tags.contains(filter.tag));
                            });
}

Future<Unit> LinodeCloud::deleteInstance(qint64 id)
{
    return ask(CallKind::Delete, instancePath(id), QJsonObject(), nothing);
}

Future<Unit> LinodeCloud::rebootInstance(qint64 id)
{
    return ask(CallKind::Action, QString(instancePath(id) + "/reboot"_L1), QJsonObject(), nothing);
}

Future<Unit> LinodeCloud::setInstanceTags(qint64 id, const QStringList &tags)
{
    return ask(CallKind::Replace, instancePath(id), linode::tagsBody(tags), nothing);
}

Future<QList<CloudEvent>> LinodeCloud::events(qint64 instanceId)
{
    const QJsonObject newestFirst{{u"entity.type"_qs, u"linode"_qs},
                                  {u"entity.id"_qs, instanceId},
                                  {u"+order_by"_qs, u"created"_qs},
                                  {u"+order"_qs, u"desc"_qs}};
    return listOf<CloudEvent>(u"/account/events"_qs, newestFirst, linode::readEvent,
                              [instanceId](const CloudEvent &event) {
                                  return event.entityType == "linode"_L1 && event.entityId == instanceId;
                              });
}

Future<MintedToken> LinodeCloud::createToken(const TokenSpec &spec)
{
    return ask(CallKind::Create, u"/profile/tokens"_qs, linode::tokenBody(spec), linode::readToken);
}

Future<Unit> LinodeCloud::revokeToken(qint64 id)
{
    return remove(u"/profile/tokens/%1"_qs.arg(id));
}

Future<QList<ListedToken>> LinodeCloud::tokens()
{
    return listOf(u"/profile/tokens"_qs, {}, linode::readListedToken);
}

Future<QList<Volume>> LinodeCloud::volumes()
{
    return listOf(u"/volumes"_qs, {}, linode::readVolume);
}

Future<Unit> LinodeCloud::deleteVolume(qint64 id)
{
    return remove(u"/volumes/%1"_qs.arg(id));
}

Future<Unit> LinodeCloud::deleteImage(const QString &id)
{
    return remove(u"/images/"_qs + QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

} // namespace coder
