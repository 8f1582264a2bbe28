// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/envfile.h"
#include "tests/fuzz/fuzz.h"

#include <QMap>

using namespace coder;
using namespace coder::fuzz;

namespace {
void changingOneLeavesTheOthers(EnvFile file)
{
    const QString mine = QStringLiteral("CODER_FUZZ");
    const QString value = QStringLiteral("it's \"quoted\" $HOME \\ #");
    const QStringList before = file.keys();
    QMap<QString, QString> values;
    for (const QString &key : before)
        values[key] = file.value(key).value_or(QString());
    promise(file.set(mine, value).has_value(), "a good name and value can be set");
    const Result<EnvFile> again = EnvFile::parse(file.toBytes(), file.name());
    promise(again.has_value(), "what was written can be read");
    promise(again->value(mine) == value, "a value reads back as it was set");
    for (const QString &key : before)
        promise(key == mine || again->value(key) == values[key], "the other values stay");
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text = bytes(data, size);
    const Result<EnvFile> file = EnvFile::parse(text, QStringLiteral(".env"));
    if (!file)
        return 0;
    promise(file->toBytes() == text, "an untouched file is written back byte for byte");
    changingOneLeavesTheOthers(*file);
    return 0;
}
