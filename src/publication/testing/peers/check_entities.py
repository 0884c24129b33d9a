"""Checks entities against FollowTheMoney's own schema: every property, value, and what a reference may point to."""

import json
import sys

from followthemoney import model

with open(sys.argv[1], encoding="utf-8") as lines:
    entities = [json.loads(line) for line in lines]
schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
problems = []
for entity in entities:
    schema = schemata[entity["id"]]
    for name in schema.required:
        if not entity["properties"].get(name):
            problems.append(f"{entity['id']}: {name} is required")
    for name, values in entity["properties"].items():
        known = schema.get(name)
        if known is None:
            problems.append(f"{entity['id']}: {schema.name} has no {name}")
            continue
        for value in values:
            if not known.type.validate(value, fuzzy=False, format=known.format):
                problems.append(f"{entity['id']}: {name} can't be {value!r}")
            elif known.type.name == "entity" and not schemata[value].is_a(known.range):
                problems.append(f"{entity['id']}: {name} can't point to {value}")
print(json.dumps({"entities": len(entities), "problems": problems}))
