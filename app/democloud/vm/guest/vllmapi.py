# SPDX-License-Identifier: GPL-3.0-or-later
"""Requests and answers in OpenAI's shapes, with vLLM's words where something is wrong."""
import json
import time
import uuid

import vllmtext
from vllmengine import Request


class Rejected(Exception):
    def __init__(self, message, kind, code, param=None):
        super().__init__(message)
        self.code = code
        self.body = error(message, kind, code, param)


def error(message, kind, code, param=None):
    return {"error": {"message": message, "type": kind, "param": param, "code": code}}


def missing(field):
    return Rejected(f"[{{'type': 'missing', 'loc': ('body', '{field}'), 'msg': 'Field required'}}]", "Bad Request", 400)


def models(args, model):
    return {"object": "list", "data": [
        {"id": name, "object": "model", "created": int(time.time()), "owned_by": "vllm", "root": args.model,
         "parent": None, "max_model_len": model.length, "permission": []} for name in args.names]}


def tokenize(question, model):
    text = question.get("prompt") or vllmtext.render(question.get("messages") or [])[0]
    count = vllmtext.count(text)
    return {"count": count, "max_model_len": model.length, "tokens": list(range(count)), "token_strs": None}


class Job:
    """One completion: what was asked, and how it is answered whole or as a stream."""

    def __init__(self, chat, question, args, model):
        self.chat = chat
        self.model = question.get("model") or args.names[0]
        self.stream = bool(question.get("stream"))
        options = question.get("stream_options") or {}
        self.usage_wanted = bool(options.get("include_usage"))
        self.usage_always = bool(options.get("continuous_usage_stats"))
        self.id = ("chatcmpl-" if chat else "cmpl-") + uuid.uuid4().hex
        self.created = int(time.time())
        if self.model not in args.names:
            raise Rejected(f"The model `{self.model}` does not exist.", "NotFoundError", 404, "model")
        if question.get("tools") and question.get("tool_choice", "auto") == "auto" and not args.enable_auto_tool_choice:
            raise Rejected('"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
                           "BadRequestError", 400)
        self._read(question, model)

    def _read(self, question, model):
        if self.chat:
            messages = question.get("messages")
            if not isinstance(messages, list) or not messages:
                raise missing("messages")
            self.prompt, tokens = vllmtext.render(messages)
        else:
            prompt = question.get("prompt")
            if prompt is None:
                raise missing("prompt")
            if isinstance(prompt, list) and prompt and isinstance(prompt[0], int):
                self.prompt, tokens = str(prompt[:64]), len(prompt)
            else:
                self.prompt = prompt[0] if isinstance(prompt, list) else prompt
                tokens = max(1, vllmtext.count(self.prompt))
        room = model.length - tokens
        wanted = question.get("max_completion_tokens") or question.get("max_tokens")
        if room <= 0 or (wanted and wanted > room):
            asked = tokens + (wanted or 0)
            raise Rejected(f"This model's maximum context length is {model.length} tokens. However, you requested {asked} "
                           f"tokens ({tokens} in the messages, {wanted or 0} in the completion). Please reduce the length "
                           "of the messages or completion.", "BadRequestError", 400)
        limit = wanted or (room if self.chat else 16)
        exact = bool(question.get("ignore_eos")) or bool(question.get("min_tokens") and question["min_tokens"] >= limit)
        self.request = Request(self.prompt, tokens, limit, exact)

    def usage(self, said):
        return {"prompt_tokens": self.request.prompt_tokens, "total_tokens": self.request.prompt_tokens + said,
                "completion_tokens": said, "prompt_tokens_details": None}

    def _frame(self, kind, choices, **more):
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model, "choices": choices, **more}

    def whole(self, text):
        usage = self.usage(self.request.said)
        choice = {"index": 0, "logprobs": None, "finish_reason": self.request.reason, "stop_reason": None}
        if self.chat:
            message = {"role": "assistant", "content": text, "refusal": None, "tool_calls": [],
                       "reasoning_content": None}
            return self._frame("chat.completion", [{**choice, "message": message}], usage=usage)
        return self._frame("text_completion", [{**choice, "text": text}], usage=usage)

    def _delta(self, text, reason=None, role=None):
        kind = "chat.completion.chunk" if self.chat else "text_completion"
        choice = {"index": 0, "logprobs": None, "finish_reason": reason}
        if self.chat:
            choice["delta"] = {"role": role, "content": ""} if role else {"content": text}
        else:
            choice["text"] = text
        more = {"usage": self.usage(self.request.said)} if self.usage_always else {}
        return json.dumps(self._frame(kind, [choice], **more), separators=(",", ":"), ensure_ascii=False)

    def events(self, pieces):
        """The data of each server-sent event, the last being [DONE]."""
        for piece in pieces:
            if self.chat and self.request.said == 1:
                yield self._delta("", role="assistant")
            last = self.request.said == len(self.request.pieces)
            yield self._delta(piece, self.request.reason if last else None)
        if self.usage_wanted:
            kind = "chat.completion.chunk" if self.chat else "text_completion"
            yield json.dumps(self._frame(kind, [], usage=self.usage(self.request.said)), separators=(",", ":"))
        yield "[DONE]"
