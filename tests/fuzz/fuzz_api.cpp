// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/linode/apierror.h"
#include "core/linode/read.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace coder;
using namespace coder::fuzz;

namespace {
HttpOutcome answer(int status, const QByteArray &type, const QByteArray &body)
{
    HttpOutcome outcome;
    outcome.end = HttpEnd::Answered;
    outcome.status = status;
    outcome.headers = {{"Content-Type", type}};
    outcome.body = body;
    return outcome;
}

void readEverything(const QJsonObject &object)
{
    const Result<Instance> instance = linode::readInstance(object);
    promise(!instance || instance->id != 0, "an instance has an identity");
    const Result<Plan> plan = linode::readPlan(object);
    promise(!plan || !plan->id.isEmpty(), "a plan has an identity");
    const std::optional<Money> price = linode::readPrice(object.value(QLatin1String("price")));
    promise(!price || price->micros() > 0, "a price is above zero or unknown");
    (void)linode::readProfile(object);
    (void)linode::readAccountSettings(object);
    (void)linode::readRegion(object);
    (void)linode::readAvailability(object);
    (void)linode::readImage(object);
    (void)linode::readFirewall(object);
    (void)linode::readEvent(object);
    (void)linode::readToken(object);
    (void)linode::readEuuid(object);
}

// The one confusion that would cost money: NotFound counts as "it is gone".
void onlyTheApiSaysNotFound(int status, const QByteArray &body)
{
    const Error page = errorFrom(answer(status, "text/html", body));
    promise(page.code != ErrorCode::NotFound, "a gateway's page never says that a VM is gone");
    const Error api = errorFrom(answer(status, "application/json", body));
    promise(api.code != ErrorCode::NotFound || status == 404, "only a 404 says that a VM is gone");
    for (const CallKind kind : {CallKind::Create, CallKind::Rent})
        promise(status < 500
                    || errorFrom(answer(status, "application/json", body), kind).code == ErrorCode::OutcomeUnknown,
                "a create that broke at the provider has an unknown outcome");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 2)
        return 0;
    const int status = 400 + (data[0] << 8 | data[1]) % 200;
    const QByteArray body = bytes(data + 2, size - 2);
    onlyTheApiSaysNotFound(status, body);
    readEverything(QJsonDocument::fromJson(body).object());
    return 0;
}
