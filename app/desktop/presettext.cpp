// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/presettext.h"

#include "app/desktop/sessionreading.h"

#include <QCoreApplication>

namespace coder {

QString presetText(const PlanPreset &preset)
{
    Session likeIt;
    likeIt.wish.plan = QString::fromLatin1(preset.plan);
    const QString model = QString::fromLatin1(preset.served.model).section(u'/', -1);
    //: What is rented and the model it serves: "2 × RTX 4000 Ada, Qwen2.5-Coder-32B-Instruct-AWQ".
    return QCoreApplication::translate("Presets", "%1, %2").arg(planText(likeIt), model);
}

} // namespace coder
