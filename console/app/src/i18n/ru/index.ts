import * as alerts from './alerts';
import * as analyses from './analyses';
import * as board from './board';
import * as command from './command';
import * as contacts from './contacts';
import * as checks from './checks';
import * as declaring from './declaring';
import * as documents from './documents';
import * as drill from './drill';
import * as duty from './duty';
import * as external from './external';
import * as facts from './facts';
import * as fanouts from './fanouts';
import * as figures from './figures';
import * as handovers from './handovers';
import * as impact from './impact';
import * as incidents from './incidents';
import * as inline from './inline';
import * as items from './items';
import * as learn from './learn';
import * as library from './library';
import * as look from './look';
import * as maintenance from './maintenance';
import * as manage from './manage';
import * as meeting from './meeting';
import * as paging from './paging';
import * as people from './people';
import * as pictures from './pictures';
import * as policies from './policies';
import * as prepared from './prepared';
import * as problems from './problems';
import * as publishing from './publishing';
import * as push from './push';
import * as queries from './queries';
import * as rooms from './rooms';
import * as relations from './relations';
import * as review from './review';
import * as reviewing from './reviewing';
import * as rotations from './rotations';
import * as ruleForm from './ruleForm';
import * as rules from './rules';
import * as schedules from './schedules';
import * as search from './search';
import * as services from './services';
import * as shell from './shell';
import * as sheet from './sheet';
import * as spoken from './spoken';
import * as states from './states';
import * as storm from './storm';
import * as subscribers from './subscribers';
import * as takeover from './takeover';
import * as team from './team';
import * as timeline from './timeline';
import * as trackers from './trackers';
import * as trial from './trial';
import * as unsaved from './unsaved';
import * as waiting from './waiting';
import * as words from './words';
import * as work from './work';

export const ru = {
  ...shell,
  ...sheet,
  ...spoken,
  ...states,
  ...storm,
  ...subscribers,
  ...takeover,
  ...alerts,
  ...analyses,
  ...board,
  ...command,
  ...contacts,
  ...checks,
  ...declaring,
  ...documents,
  ...drill,
  ...duty,
  ...external,
  ...facts,
  ...fanouts,
  ...figures,
  ...handovers,
  ...impact,
  ...incidents,
  ...inline,
  ...meeting,
  ...paging,
  ...people,
  ...pictures,
  ...policies,
  ...prepared,
  ...problems,
  ...publishing,
  ...push,
  ...queries,
  ...rooms,
  ...relations,
  ...review,
  ...reviewing,
  ...rotations,
  ...ruleForm,
  ...rules,
  ...schedules,
  ...search,
  ...services,
  ...team,
  ...items,
  ...learn,
  ...library,
  ...look,
  ...maintenance,
  ...manage,
  ...timeline,
  ...trackers,
  ...trial,
  ...unsaved,
  ...waiting,
  ...words,
  ...work,
};
