// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sessionjson.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonDocument>

using namespace coder;
using namespace coder::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes(data, size));
    const Result<Session> session = sessionFromJson(document.object());
    if (!session)
        return 0;
    const QJsonObject written = toJson(*session);
    const Result<Session> again = sessionFromJson(written);
    promise(again.has_value(), "what was written can be read");
    promise(toJson(*again) == written, "writing and reading loses nothing");
    promise(session->mayBeRented() == again->mayBeRented(), "nothing rented is forgotten");
    return 0;
}
