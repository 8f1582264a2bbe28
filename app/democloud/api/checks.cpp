// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/democloud/api/checks.h"

#include "app/democloud/state/catalogue.h"

#include <QRegularExpression>
#include <algorithm>

namespace coder::demo {
namespace {

constexpr int userDataLimit = 16384; // bytes, decoded

QString text(const QJsonObject &body, const QString &key)
{
    return body.value(key).toString();
}

bool isLabel(const QString &label, int longest)
{
    static const QRegularExpression shape(u"^[a-zA-Z]((?!--|__|\\.\\.)[a-zA-Z0-9-_.])+$"_qs);
    return label.size() >= 3 && label.size() <= longest && shape.match(label).hasMatch();
}

Refusal lengthRefusal(int longest)
{
    return {u"Length must be 3-%1 characters, begin with a letter, and hold only letters, digits, -, _ and . with no "
            u"two of them side by side"_qs.arg(longest),
            u"label"_qs};
}

QList<Refusal> regionAndPlanProblems(const State &, const QJsonObject &body)
{
    QList<Refusal> problems;
    const CatalogueRegion *region = findRegion(text(body, u"region"_qs));
    const CataloguePlan *plan = findPlan(text(body, u"type"_qs));
    if (!region)
        problems.append({u"region is not valid"_qs, u"region"_qs});
    if (!plan)
        problems.append({u"A valid plan type by that ID was not found"_qs, u"type"_qs});
    if (region && plan && plan->isGpu() && !region->gpu)
        problems.append({u"This plan is not offered in the selected region"_qs, u"region"_qs});
    return problems;
}

QList<Refusal> imageProblems(const State &, const QJsonObject &body)
{
    if (!body.value(u"image"_qs).isString())
        return {};
    if (!findImage(text(body, u"image"_qs)))
        return {{u"image is not valid"_qs, u"image"_qs}};
    const bool hasLogin = !text(body, u"root_pass"_qs).isEmpty()
                          || !body.value(u"authorized_keys"_qs).toArray().isEmpty()
                          || !body.value(u"authorized_users"_qs).toArray().isEmpty();
    if (!hasLogin)
        return {{u"Must provide valid root_pass, authorized_keys, or authorized_users"_qs, {}}};
    return {};
}

QList<Refusal> keyProblems(const State &, const QJsonObject &body)
{
    static const QRegularExpression shape(
        u"^(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp\\d+|sk-ssh-ed25519@openssh\\.com) [A-Za-z0-9+/=]+( [^\\n\\r]*)?$"_qs);
    const QStringList keys = textsOf(body.value(u"authorized_keys"_qs));
    for (int i = 0; i < keys.size(); ++i)
        if (!shape.match(keys.at(i)).hasMatch())
            return {{u"SSH Key %1 is invalid."_qs.arg(i + 1), u"authorized_keys"_qs}};
    return {};
}

QList<Refusal> userDataProblems(const State &, const QJsonObject &body)
{
    const QString field = u"metadata.user_data"_qs;
    const QJsonValue sent = body.value(u"metadata"_qs).toObject().value(u"user_data"_qs);
    if (sent.isUndefined() || sent.isNull())
        return {};
    const auto decoded =
        QByteArray::fromBase64Encoding(sent.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!sent.isString() || decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok)
        return {{u"user_data must be a valid base64-encoded string"_qs, field}};
    if (decoded.decoded.size() > userDataLimit)
        return {{u"user_data must be at most %1 bytes"_qs.arg(userDataLimit), field}};
    const CatalogueImage *image = findImage(text(body, u"image"_qs));
    if (image && !image->cloudInit)
        return {{u"The selected image does not support cloud-init"_qs, field}};
    return {};
}

QList<Refusal> linodeInterfaceProblems(const QJsonObject &body)
{
    if (!body.value(u"firewall_id"_qs).isNull() && !body.value(u"firewall_id"_qs).isUndefined())
        return {{u"firewall_id is for legacy config interfaces: name it in each interface"_qs, u"firewall_id"_qs}};
    const QJsonArray interfaces = body.value(u"interfaces"_qs).toArray();
    for (int i = 0; i < interfaces.size(); ++i) {
        const QJsonObject one = interfaces.at(i).toObject();
        const QString field = u"interfaces[%1]"_qs.arg(i);
        if (one.contains(u"purpose"_qs) || one.contains(u"primary"_qs))
            return {{u"Legacy config interfaces cannot be used with interface_generation linode"_qs, field}};
        const int kinds =
            int(one.contains(u"public"_qs)) + int(one.contains(u"vpc"_qs)) + int(one.contains(u"vlan"_qs));
        if (kinds != 1)
            return {{u"Must have exactly one of public, vpc or vlan"_qs, field}};
    }
    return {};
}

QList<Refusal> legacyInterfaceProblems(const QJsonObject &body)
{
    const QJsonArray interfaces = body.value(u"interfaces"_qs).toArray();
    for (int i = 0; i < interfaces.size(); ++i)
        if (!interfaces.at(i).toObject().contains(u"purpose"_qs))
            return {{u"Linode interfaces cannot be used with interface_generation legacy_config"_qs,
                     u"interfaces[%1]"_qs.arg(i)}};
    return {};
}

QList<Refusal> interfaceProblems(const State &state, const QJsonObject &body)
{
    const QString generation = generationOf(state, body);
    if (generation == u"linode"_qs)
        return linodeInterfaceProblems(body);
    if (generation == u"legacy_config"_qs)
        return legacyInterfaceProblems(body);
    return {{u"Must be one of legacy_config, linode"_qs, u"interface_generation"_qs}};
}

QList<Refusal> firewallChoiceProblems(const State &state, const QJsonObject &body)
{
    const bool isLinode = generationOf(state, body) == u"linode"_qs;
    const QString field = isLinode ? u"interfaces[0].firewall_id"_qs : u"firewall_id"_qs;
    const qint64 id = firewallOf(state, body);
    if (isLinode && id == -1)
        return {{u"A firewall is required: the account has no default firewall"_qs, field}};
    if (id > 0 && !state.firewalls.contains(id))
        return {{u"Firewall %1 not found"_qs.arg(id), field}};
    return {};
}

QList<Refusal> instanceLabelProblems(const State &state, const QJsonObject &body)
{
    return body.contains(u"label"_qs) ? labelProblems(state, text(body, u"label"_qs), 0) : QList<Refusal>{};
}

QList<Refusal> instanceTagProblems(const State &, const QJsonObject &body)
{
    return tagProblems(body.value(u"tags"_qs));
}

} // namespace

QList<Refusal> instanceProblems(const State &state, const QJsonObject &body)
{
    using Check = QList<Refusal> (*)(const State &, const QJsonObject &);
    static constexpr Check checks[] = {regionAndPlanProblems, instanceLabelProblems, imageProblems,
                                       keyProblems,           userDataProblems,      instanceTagProblems,
                                       interfaceProblems,     firewallChoiceProblems};
    QList<Refusal> problems;
    for (const Check check : checks)
        problems += check(state, body);
    return problems;
}

Refusal stockProblem(const QJsonObject &body)
{
    const CataloguePlan *plan = findPlan(text(body, u"type"_qs));
    if (!plan || !plan->isGpu() || !isSoldOut(text(body, u"region"_qs), plan->id))
        return {};
    return {u"There is no availability for the selected plan in the selected region at this time. Please try another "
            u"region or plan."_qs,
            {}};
}

QList<Refusal> firewallProblems(const State &state, const QJsonObject &body)
{
    QList<Refusal> problems;
    const QString label = text(body, u"label"_qs);
    if (!isLabel(label, 32))
        problems.append(lengthRefusal(32));
    for (const Firewall &firewall : state.firewalls)
        if (firewall.label == label)
            problems.append({u"Label must be unique among your firewalls"_qs, u"label"_qs});
    if (!body.value(u"rules"_qs).isObject())
        return problems << Refusal{u"rules is required"_qs, u"rules"_qs};
    return problems + ruleProblems(body.value(u"rules"_qs).toObject()) + tagProblems(body.value(u"tags"_qs));
}

QList<Refusal> labelProblems(const State &state, const QString &label, qint64 own)
{
    if (!isLabel(label, 64))
        return {lengthRefusal(64)};
    for (const Instance &instance : state.instances)
        if (instance.label == label && instance.id != own)
            return {{u"Label must be unique among your linodes"_qs, u"label"_qs}};
    return {};
}

QList<Refusal> tagProblems(const QJsonValue &tags)
{
    if (!tags.isUndefined() && !tags.isNull() && !tags.isArray())
        return {{u"Must be an array"_qs, u"tags"_qs}};
    for (const QString &tag : textsOf(tags))
        if (tag.size() < 3 || tag.size() > 50)
            return {{u"Length must be 3-50 characters"_qs, u"tags"_qs}};
    return {};
}

QString generationOf(const State &state, const QJsonObject &body)
{
    const QString told = text(body, u"interface_generation"_qs);
    if (!told.isEmpty())
        return told;
    return state.interfacesForNewLinodes.startsWith(u"linode"_qs) ? u"linode"_qs : u"legacy_config"_qs;
}

qint64 firewallOf(const State &state, const QJsonObject &body)
{
    const bool isLinode = generationOf(state, body) == u"linode"_qs;
    const QJsonArray interfaces = body.value(u"interfaces"_qs).toArray();
    const QJsonValue told =
        isLinode ? interfaces.at(0).toObject().value(u"firewall_id"_qs) : body.value(u"firewall_id"_qs);
    if (!told.isDouble())
        return isLinode ? -1 : 0;
    return told.toInteger() == -1 ? 0 : told.toInteger();
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts.append(value.toString());
    return texts;
}

} // namespace coder::demo
