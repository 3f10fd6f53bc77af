"""Closed word classes of English, and the plurals that no rule makes."""

from __future__ import annotations

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "teeth": "tooth",
    "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf",
    "leaves": "leaf", "halves": "half", "loaves": "loaf", "shelves": "shelf", "thieves": "thief", "calves": "calf",
    "policemen": "policeman", "policewomen": "policewoman", "firemen": "fireman", "gunmen": "gunman",
    "fishermen": "fisherman", "servicemen": "serviceman", "businessmen": "businessman", "congressmen": "congressman",
    "crewmen": "crewman", "workmen": "workman", "grandchildren": "grandchild", "schoolchildren": "schoolchild",
    "persons": "person", "analyses": "analysis", "crises": "crisis", "theses": "thesis", "bases": "base",
    "axes": "axis", "criteria": "criterion", "phenomena": "phenomenon", "bacteria": "bacterium", "media": "medium",
    "data": "data", "series": "series", "species": "species", "sheep": "sheep", "fish": "fish", "deer": "deer",
    "aircraft": "aircraft", "spacecraft": "spacecraft", "police": "police", "cattle": "cattle", "staff": "staff",
    "troops": "troop", "personnel": "personnel", "buses": "bus", "gases": "gas", "viruses": "virus", "bonuses": "bonus",
    "campuses": "campus", "statuses": "status", "heroes": "hero", "tomatoes": "tomato", "potatoes": "potato",
    "volcanoes": "volcano", "echoes": "echo", "mosquitoes": "mosquito", "torpedoes": "torpedo", "mangoes": "mango",
    "embargoes": "embargo", "vetoes": "veto", "cargoes": "cargo", "taxis": "taxi", "skis": "ski", "indices": "index", "matrices": "matrix", "appendices": "appendix",
    "movies": "movie", "cookies": "cookie", "calories": "calorie", "ties": "tie", "dies": "die", "pies": "pie",
    "zombies": "zombie", "rookies": "rookie", "headquarters": "headquarters", "seniors": "senior", "oxen": "ox",
    "homicides": "homicide", "midwives": "midwife", "housewives": "housewife", "others": "other", "youths": "youth",
    "offspring": "offspring", "poultry": "poultry", "salmon": "salmon", "barracks": "barracks", "works": "work",
    "works'": "work", "passersby": "passerby", "alumni": "alumnus", "fungi": "fungus", "nuclei": "nucleus",
}  # fmt: skip

PREPOSITIONS = frozenset(
    "of in on at by for with from to into onto over under above below between among during since until till after before"
    " through throughout across against about around near off out up down via per as than within without despite behind"
    " beyond along amid toward towards upon like including excluding following versus plus inside outside past but".split()
)
DETERMINERS = frozenset(
    "the a an this that these those its his her their our your my some any each every no all both such another other".split()
)
PRONOUNS = frozenset(
    "it he she they we i you who which that whom whose what them him us me this these those there one ones others itself"
    " themselves himself herself everyone someone nobody".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being has have had do does did will would can could may might must shall should"
    " 's 're 've 'll isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't can't couldn't"
    " cannot shouldn't".split()
)
CONJUNCTIONS = frozenset("and or but nor so yet while whereas if because although though when where that unless once as".split())
ADVERBS = frozenset(
    "also still now then already just only even more most less least very too again ago later earlier meanwhile however"
    " therefore thus instead nearly almost about roughly approximately rather quite well far away together apart today"
    " yesterday tomorrow tonight currently recently previously further once twice back here there never always often"
    " usually typically respectively alone altogether overall abroad overnight annually daily monthly weekly yearly"
    " so yet not up down off out on over sooner longer higher lower deep tall wide high long old thick each either dead"
    " missing clear worth due short late early behind ahead north south east west".split()
)
# Verbs of news in the forms that follow a number or a subject (past, plural present, participles).
VERBS = frozenset(
    "said says say told tells reported reports report announced announces showed shows show found finds find"
    " died die dies killed injured wounded hurt arrested detained charged jailed rescued evacuated infected hospitalised"
    " hospitalized displaced missing live lives lived work works worked left leave took take takes taken made make makes"
    " came come comes went go goes gone got get gets gave give gives given held hold holds kept keep keeps lost lose loses"
    " won win wins rose rise rises risen fell fall falls fallen grew grow grows grown climbed climb climbs jumped jump"
    " surged surge soared soar increased increase increases decreased decrease decreases dropped drop drops declined"
    " decline declines slipped slid sank shrank plunged tumbled gained gain gains added add adds reached reach reaches"
    " hit hits stood stand stands remained remain remains totalled totaled averaged cost costs paid pay pays spent spend"
    " spends sold sell sells bought buy buys raised raise raises cut cuts received receive receives produced produce"
    " produces used use uses carried carry carries opened open opens closed close closes began begin begins started start"
    " starts ended end ends built build builds became become becomes want wants wanted need needs needed expect expects"
    " expected think thinks believe believes know see saw seen set sets put puts ran run runs rang voted vote votes"
    " joined signed passed approved rejected agreed decided planned plan plans aim aims hope hopes hoped owned owns own"
    " contain contains contained cover covers covered include includes included require requires required turned turn"
    " spread caught faced face faces fled followed follow follows received attended attend voted accounted account"
    " accounts represent represents represented comprise comprises earned earn earns posted post posts recorded record"
    " booked book logged employ employs employed hire hires hired serve serves served supply supplies supplied treat"
    " treats treated answered answer drew draw draws led lead leads brought bring brings sent send sends scored score"
    " stretched stretch measured measure weighed weigh weighs lasted last lasts travelled travel drove drive visited"
    " visit hold waited wait waiting living working said doubled tripled halved quadrupled narrowed widened shrunk sunk"
    " moved move moves arrived arrive remain exceed exceeded exceeds consist consists claimed claim claims".split()
)

STOP = PREPOSITIONS | DETERMINERS | PRONOUNS | AUXILIARIES | CONJUNCTIONS | (ADVERBS - {"more", "further", "old", "deep", "high", "long"})
"""Words at which a noun phrase that follows a number has ended."""

NOT_PLURAL = frozenset(
    "was is has does its this less across various previous us yes plus versus always perhaps thus as his hers ours theirs"
    " news physics politics economics athletics mathematics besides towards afterwards overseas unless whereas s's means paris davis diabetes herpes rabies mumps".split()
)
"""Words in -s that are no plural nouns."""
