"""Peoples and the like, which keep their capital where they are counted (14 Australians → "Australian")."""

from __future__ import annotations

PEOPLES = frozenset(
    "afghan african albanian algerian american angolan arab argentine argentinian armenian asian australian austrian"
    " azerbaijani azeri bahraini bangladeshi basque belarusian belgian bolivian bosnian brazilian briton britisher bulgarian"
    " burundian cambodian cameroonian canadian catalan catholic chechen chilean christian colombian congolese copt corsican"
    " croat croatian cuban cypriot czech dane democrat dominican ecuadorian egyptian emirati eritrean estonian ethiopian"
    " european fijian filipino finn fleming gazan georgian german ghanaian greek guatemalan haitian hindu honduran hungarian"
    " icelander indian indonesian iranian iraqi israeli italian ivorian jamaican jew jordanian kashmiri kazakh kenyan korean"
    " kosovar kurd kuwaiti laotian latvian lebanese liberian libyan lithuanian londoner macedonian malawian malaysian malian"
    " maltese maori mexican moldovan mongolian moroccan mormon muslim namibian nepali nicaraguan nigerian norwegian omani"
    " pakistani palestinian panamanian parisian peruvian pole protestant puerto-rican qatari republican romanian russian rwandan"
    " samoan saudi scot senegalese serb serbian sikh singaporean slovak slovene slovenian somali spaniard swede sudanese"
    " syrian taiwanese tajik tamil tanzanian thai tibetan tongan tory tunisian turk tutsi hutu ugandan ukrainian uruguayan"
    " uyghur uzbek venezuelan vietnamese welshman yemeni yemenite zambian zimbabwean zulu texan californian new-yorker"
    " victorian queenslander tasmanian territorian kashmiri bavarian sicilian scandinavian iberian congolese aboriginal".split()
)
PEOPLES_TOLD = frozenset(name.capitalize() for name in PEOPLES)
"""The same as a unit spells them."""
