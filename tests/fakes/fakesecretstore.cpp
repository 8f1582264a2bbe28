// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fakes/fakesecretstore.h"

namespace coder {

Future<Secret> FakeSecretStore::read(const QString &name)
{
    story << QStringLiteral("read ") + name;
    if (refusal)
        return answered<Secret>(fail(*refusal));
    if (!held.contains(name))
        return answered<Secret>(fail(ErrorCode::SecretMissing, name));
    return answered<Secret>(held.value(name));
}

Future<Unit> FakeSecretStore::write(const QString &name, const Secret &secret)
{
    story << QStringLiteral("write ") + name;
    if (refusal)
        return answered<Unit>(fail(*refusal));
    held.insert(name, secret);
    return answered<Unit>(Unit{});
}

Future<Unit> FakeSecretStore::remove(const QString &name)
{
    story << QStringLiteral("remove ") + name;
    if (refusal)
        return answered<Unit>(fail(*refusal));
    held.remove(name);
    return answered<Unit>(Unit{});
}

} // namespace coder
