// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/healing/signs.h"

namespace coder::healing {
namespace {

using enum FaultClass;
using enum Rank;

QList<Sign> hubSigns()
{
    return {
        cause(HfRateLimit, Exact, "429 Client Error"),
        cause(HfRateLimit, Exact, "HTTP Error 429"),
        cause(HfRateLimit, Exact, "Too Many Requests for url"),
        cause(HfRateLimit, Exact, "We had to rate limit"),
        cause(HfRateLimit, Exact, "rate limit", "huggingface"),
        cause(HfRateLimit, Exact, "toomanyrequests:"), // Docker's registry
        cause(GatedRepo, Exact, "GatedRepoError"),
        cause(GatedRepo, Exact, "Cannot access gated repo"),
        cause(GatedRepo, Exact, "trying to access a gated repo"),
        cause(GatedRepo, Exact, "not in the authorized list"),
        cause(GatedRepo, Exact, "awaiting a review from the repo authors"),
        cause(GatedRepo, Exact, "is restricted. You must", "access"),
        cause(GatedRepo, Exact, "Invalid credentials in Authorization header"),
        cause(GatedRepo, Exact, "LocalTokenNotFoundError"),
        cause(GatedRepo, Exact, "Invalid user token"),
        cause(GatedRepo, Exact, "403 Client Error"),
        cause(GatedRepo, Likely, "401 Client Error", {}, "Repository Not Found"),
        cause(GatedRepo, Likely, "Invalid username or password"),
        cause(ModelNotFound, Exact, "Repository Not Found for url"),
        cause(ModelNotFound, Exact, "RepositoryNotFoundError"),
        cause(ModelNotFound, Exact, "RevisionNotFoundError"),
        cause(ModelNotFound, Exact, "Revision Not Found for url"),
        cause(ModelNotFound, Exact, "is not a valid git identifier"),
        cause(ModelNotFound, Exact, "is not a valid model identifier"),
        cause(ModelNotFound, Exact, "is not a local folder and is not"),
        cause(ModelNotFound, Exact, "does not appear to have a file named", {}, "tokenizer"),
        cause(ModelNotFound, Exact, "Incorrect path_or_model_id"),
        cause(ModelNotFound, Exact, "Invalid repository ID or local directory"),
        cause(ModelNotFound, Exact, "Cannot find any model weights with"),
        cause(ModelNotFound, Exact, "No supported config format found"),
        cause(ModelNotFound, Exact, "Error no file named"),
        cause(ModelNotFound, Exact, "HFValidationError: "),
        cause(ModelNotFound, Likely, "Can't load the configuration of"),
        cause(ModelNotFound, Likely, "Can't load the model for"),
        cause(ModelNotFound, Likely, "Can't load tokenizer for"),
        cause(ModelNotFound, Likely, "EntryNotFoundError", {}, "LocalEntryNotFoundError"),
        cause(ModelNotFound, Likely, "404 Client Error"),
        cause(HfNetwork, Exact, "Temporary failure in name resolution"),
        cause(HfNetwork, Exact, "couldn't connect to 'http"),
        cause(HfNetwork, Exact, "Failed to resolve 'huggingface.co'"),
        cause(HfNetwork, Exact, "Max retries exceeded with url"),
        cause(HfNetwork, Exact, "invalid tiktoken vocab file"),
        cause(HfNetwork, Exact, "error downloading or loading vocab file"),
        cause(HfNetwork, Exact, "LocalEntryNotFoundError"),
        cause(HfNetwork, Exact, "outgoing traffic has been disabled"),
        cause(HfNetwork, Exact, "IncompleteRead("),
        cause(HfNetwork, Exact, "Server Error: ", "for url"),
        cause(HfNetwork, Likely, "specific connection error when trying to load"),
        cause(HfNetwork, Likely, "trying to locate the file on the Hub"),
        cause(HfNetwork, Likely, "Name or service not known", {}, "socket.cpp"),
        cause(HfNetwork, Likely, "UNEXPECTED_EOF_WHILE_READING"),
        cause(HfNetwork, Likely, "CERTIFICATE_VERIFY_FAILED"),
        cause(HfNetwork, Likely, "urllib3.exceptions."),
        cause(HfNetwork, Likely, "requests.exceptions."),
        cause(HfNetwork, Likely, "httpx.Connect"),
        cause(HfNetwork, Likely, "httpx.ReadTimeout"),
        cause(HfNetwork, Likely, "CAS service error"), // Xet
        cause(HfNetwork, Likely, "Data processing error: ", "reqwest"),
    };
}

QList<Sign> weightSigns()
{
    return {
        cause(CorruptWeights, Exact, "Error while deserializing header"),
        cause(CorruptWeights, Exact, "InvalidHeaderDeserialization"),
        cause(CorruptWeights, Exact, "MetadataIncompleteBuffer"),
        cause(CorruptWeights, Exact, "HeaderTooLarge"),
        cause(CorruptWeights, Exact, "HeaderTooSmall"),
        cause(CorruptWeights, Exact, "InvalidHeaderLength"),
        cause(CorruptWeights, Exact, "invalid load key"),
        cause(CorruptWeights, Exact, "PytorchStreamReader failed"),
        cause(CorruptWeights, Exact, "unexpected EOF, expected"),
        cause(CorruptWeights, Exact, "failed finding central directory"),
        cause(CorruptWeights, Exact, "Consistency check failed"),
        cause(CorruptWeights, Exact, "does not match its checksum"),
        cause(CorruptWeights, Exact, "GGUF magic invalid"),
        cause(CorruptWeights, Exact, "git-lfs.github.com"),
        cause(CorruptWeights, Exact, "Ran out of input"),
        cause(CorruptWeights, Exact, "BadZipFile"),
        cause(CorruptWeights, Exact, "is not a valid JSON file"),
        cause(CorruptWeights, Likely, "Unable to load weights from"),
        cause(CorruptWeights, Likely, "SafetensorError"),
        cause(CorruptWeights, Likely, "UnpicklingError"),
        cause(TrustRemoteCode, Exact, "requires you to execute the"),
        cause(TrustRemoteCode, Exact, "contains custom code which must be executed"),
        cause(TrustRemoteCode, Exact, "is a custom model not yet available"),
        cause(TrustRemoteCode, Exact, "is a custom tokenizer not yet available"),
        cause(TrustRemoteCode, Exact, "pass the argument `trust_remote_code=True`"),
        cause(TrustRemoteCode, Exact, "set the option `trust_remote_code=True`"),
        cause(ChatTemplate, Exact, "The supplied chat template"),
        cause(ChatTemplate, Exact, "default chat template is no longer allowed"),
        cause(ChatTemplate, Exact, "because tokenizer.chat_template is not set"),
        cause(ChatTemplate, Exact, "does not have a default chat template"),
        cause(ChatTemplate, Exact, "must provide a chat template"),
        cause(ChatTemplate, Exact, "TemplateSyntaxError"),
        cause(ChatTemplate, Exact, "No chat template found"),
    };
}

QList<Sign> kindSigns()
{
    return {
        cause(UnsupportedArch, Exact, "Model architectures ", "are not supported"),
        cause(UnsupportedArch, Exact, "Model architectures ", "failed to be inspected"),
        cause(UnsupportedArch, Exact, "Transformers does not recognize this architecture"),
        cause(UnsupportedArch, Exact, "has no vLLM implementation"),
        cause(UnsupportedArch, Exact, "Unrecognized model in"),
        cause(UnsupportedArch, Exact, "Unrecognized configuration class"),
        cause(UnsupportedArch, Exact, "Cannot find model module"),
        cause(UnsupportedArch, Exact, "GGUF model with architecture"),
        cause(UnsupportedArch, Exact, "Architecture ", "not supported", "compute capability"),
        cause(UnsupportedArch, Exact, "does not support this architecture"),
        cause(UnsupportedArch, Likely, "does not exist or is not currently imported"),
        cause(DtypeUnsupported, Exact, "Bfloat16 is only supported on GPUs"),
        cause(DtypeUnsupported, Exact, "does not support float16"),
        cause(DtypeUnsupported, Exact, "does not support bfloat16"),
        cause(DtypeUnsupported, Exact, "is not supported for quantization method"),
        cause(DtypeUnsupported, Exact, "not implemented for 'Half'"),
        cause(DtypeUnsupported, Exact, "not implemented for 'BFloat16'"),
        cause(DtypeUnsupported, Exact, "bf16 is only supported on"),
        cause(QuantUnsupported, Exact, "The quantization method", "not supported"),
        cause(QuantUnsupported, Exact, "Quantization scheme is not supported"),
        cause(QuantUnsupported, Exact, "Unknown quantization method"),
        cause(QuantUnsupported, Exact, "quantization is currently not supported"),
        cause(QuantUnsupported, Exact, "quantization is not supported"),
        cause(QuantUnsupported, Exact, "Failed to find a kernel that can implement"),
        cause(QuantUnsupported, Exact, "No compressed-tensors compatible scheme"),
        cause(QuantUnsupported, Exact, "not supported in this architecture", "fp8"),
        cause(QuantUnsupported, Exact, "_scaled_mm is only supported on"),
        cause(QuantUnsupported, Exact, "Please install bitsandbytes"),
        cause(QuantUnsupported, Exact, "does not support BitsAndBytes"),
        cause(QuantUnsupported, Exact, "Marlin does not support"),
        cause(QuantUnsupported, Exact, "Int8 not supported"),
        cause(QuantUnsupported, Exact, "FP8 not supported"),
        cause(QuantUnsupported, Exact, "fp8e4nv not supported"),
    };
}

} // namespace

QList<Sign> modelSigns()
{
    return hubSigns() + weightSigns() + kindSigns();
}

} // namespace coder::healing
